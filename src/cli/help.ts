import { type Command, CommanderError, Help, type Option } from "commander";
import { pad, widthOf, wrap } from "../report/index.js";
import type { CliWords } from "./words.js";

/** Help in the user's language, with columns that hold where Chinese characters are two wide. */
export function helpIn(words: CliWords, width: number): Partial<Help> {
  const titles: Record<string, string> = { "Usage:": words.usage, "Arguments:": words.arguments, "Options:": words.options, "Commands:": words.commands };
  return {
    helpWidth: Math.min(width, 100),
    displayWidth: widthOf,
    styleTitle: (title) => titles[title] ?? title,
    styleUsage: (usage) => usage.replaceAll("[options]", words.anyOptions).replace(" [command]", ""),
    subcommandTerm: (command: Command) => command.name(),
    visibleOptions: optionsOf,
    optionDescription: (option) => option.description,
    boxWrap: (text, columns) => text.split("\n").flatMap((line) => wrap(line, columns)).join("\n"),
    formatItem(term, termWidth, description, helper) {
      const indent = termWidth + 4;
      const lines = wrap(description, (helper.helpWidth ?? 80) - indent);
      return lines.map((line, number) => (number === 0 ? `  ${pad(term, termWidth)}  ${line}` : " ".repeat(indent) + line)).join("\n");
    },
  };
}

/** The command that may be left out shows its options at the top, too: that is where they are looked for. */
function optionsOf(command: Command): Option[] {
  const own = new Help().visibleOptions(command);
  const implied = command.commands.find((each) => each.name() === "check");
  return implied === undefined ? own : [...new Help().visibleOptions(implied).filter(({ long }) => long !== "--help" && long !== "--lang"), ...own];
}

/** What commander complains of, in the user's language, with the way out. Undefined where it only printed help or the version. */
export function complaintIn(words: CliWords, error: CommanderError): string | undefined {
  if (error.exitCode === 0) return undefined;
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const [first = "", second = ""] = quoted;
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(error.message)?.[1];
  // An option of another command: what was typed is no help.
  const suggestion = near === first ? undefined : near;
  return [complaint(words, error, first, second), ...(suggestion === undefined ? [] : [words.didYouMean(suggestion)]), words.seeHelp].join("\n");
}

function complaint(words: CliWords, error: CommanderError, first: string, second: string): string {
  switch (error.code) {
    case "commander.unknownOption":
      return words.unknownOption(first);
    case "commander.unknownCommand":
      return words.unknownCommand(first);
    case "commander.optionMissingArgument":
      return words.missingValue(first);
    case "commander.missingArgument":
      return words.missingArgument(first);
    case "commander.invalidArgument":
      return words.badValue(first.split(" ")[0] ?? first, second, /Allowed choices are (.*)\.$/.exec(error.message)?.[1] ?? "");
    case "commander.excessArguments":
      return words.tooMany;
    // A command of commands, given without one; its help was shown.
    case "commander.help":
      return words.review.whatToDo;
    default:
      return error.message;
  }
}
