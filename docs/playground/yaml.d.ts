/** The bundler puts YAML files in as text. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
