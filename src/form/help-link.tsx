/** To an entry of the help, in a window of its own: the report stays as it stands. */
export const HelpLink = ({ id }: { id: string }) => (
  <a href={`#/help/${id}`} target="_blank" rel="noopener">
    在填报帮助中查看（新窗口）
  </a>
);
