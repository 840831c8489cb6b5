/** A picture of what a command prints in a terminal, as an SVG that needs no fonts or scripts of others. */

/** The colours of a picture; `fade` hides what is to the right of it. */
interface Theme {
  readonly background: string;
  readonly frame: string;
  readonly text: string;
  readonly dim: string;
  readonly error: string;
  readonly warning: string;
}

export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    background: '#ffffff',
    frame: '#d0d7de',
    text: '#1f2328',
    dim: '#59636e',
    error: '#cf222e',
    warning: '#9a6700',
  },
  dark: {
    background: '#0d1117',
    frame: '#3d444d',
    text: '#e6edf3',
    dim: '#9198a1',
    error: '#ff7b72',
    warning: '#e3b341',
  },
};

const FONT_SIZE = 13;
const LETTER = FONT_SIZE * 0.6;
const LINE = 20;
const MARGIN = 16;

/** The picture of a command and of what it prints, which ends before the column of the paths. */
export function terminal(command: string, output: string, { background, frame, text, dim, ...colours }: Theme): string {
  const lines = output.trim().split('\n').map(withoutPath);
  const columns = Math.max(command.length + 2, ...lines.map(({ length }) => length));
  const width = Math.ceil(columns * LETTER + 2 * MARGIN);
  const height = (lines.length + 2) * LINE + 2 * MARGIN;
  const rows = [
    `<tspan fill="${dim}">$</tspan> ${escaped(command)}`,
    '',
    ...lines.map(line => coloured(line, colours)),
  ];
  const texts = rows.flatMap((row, index) =>
    row === '' ? [] : `<text x="${MARGIN}" y="${MARGIN + LINE * index + FONT_SIZE}">${row}</text>\n`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escaped(command)}</title>
<style>text { font: ${FONT_SIZE}px ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; fill: ${text}; white-space: pre }</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${background}" stroke="${frame}"/>
${texts.join('')}</svg>
`;
}

/** A row without its last column, the path in the document: it would make the picture too wide to read. */
function withoutPath(row: string): string {
  return /^ *\d+:\d+ /.test(row) ? row.replace(/ {2,}\S+$/, '') : row;
}

function coloured(row: string, { error, warning }: Pick<Theme, 'error' | 'warning'>): string {
  const line = escaped(row);
  if (line.startsWith('✖')) return `<tspan fill="${error}" font-weight="bold">${line}</tspan>`;
  if (!line.startsWith(' ')) return `<tspan text-decoration="underline">${line}</tspan>`;
  return line.replace(/error|warning/, severity => {
    return `<tspan fill="${severity === 'error' ? error : warning}">${severity}</tspan>`;
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
