/** Where a command prints and what the screen can show. The process in real life, an array of lines in tests. */
export interface Console {
  out(text: string): void;
  err(text: string): void;
  /** Columns of standard output; 80 where nobody says. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether somebody watches standard error. */
  readonly watched: boolean;
}

const widest = 200;

/** The process' own streams. A reader that goes away early (`| head`) ends the printing, not the command. */
export function processConsole(): Console {
  const { stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE" || error.code === "EOF") return;
      // A full disk behind `> file`: the result is not whole, whatever its exit code would have been.
      if (stream === stdout) stderr.write(`gouji: ${error.message}\n`);
      process.exit(3);
    });
  }
  const columns = stdout.columns ?? Number.parseInt(env["COLUMNS"] ?? "", 10);
  return {
    out: (text) => void (stdout.writable && stdout.write(text)),
    err: (text) => void (stderr.writable && stderr.write(text)),
    width: Number.isFinite(columns) && columns > 0 ? Math.min(columns, widest) : 80,
    colour: wantsColour(stdout.isTTY === true, env),
    watched: stderr.isTTY === true,
  };
}

function wantsColour(terminal: boolean, env: NodeJS.ProcessEnv): boolean {
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0";
  return terminal && env["TERM"] !== "dumb";
}
