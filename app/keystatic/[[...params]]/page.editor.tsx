import { EditorApp } from '#components/editor/editor-app';
import { readEditorMode } from '#lib/editor/mode';

// One build serves files of this machine and GitHub: which of them is settled when the editor starts.
export const dynamic = 'force-dynamic';

export default function EditorPage() {
  const mode = readEditorMode(process.env);
  return <EditorApp repository={mode.kind === 'github' ? mode.repository : undefined} />;
}
