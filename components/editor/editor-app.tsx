'use client';

import { makePage } from '@keystatic/next/ui/app';
import { editorConfig } from '#lib/editor/editor-config';

/** The whole of the editor; it finds its own way by the address. */
export const EditorApp = makePage(editorConfig);
