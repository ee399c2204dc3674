import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { AskError } from '../api/ask.ts';
import { rememberKey } from '../api/key.ts';
import { useAnswer } from '../api/use-answer.ts';

/** Lets in everybody where reading is open, and asks for a key where it is not. */
export function KeyGate({ children }: { readonly children: ReactNode }) {
  const { error } = useAnswer('strongest', { first: 1 });
  const queries = useQueryClient();
  const [tried, setTried] = useState(false);
  const refused = error instanceof AskError && ['UNAUTHENTICATED', 'FORBIDDEN'].includes(error.code);
  if (!refused) return children;
  const enter = (key: string) => {
    rememberKey(key);
    setTried(true);
    void queries.resetQueries();
  };
  return (
    <main className="key-gate">
      <h1>This server answers whom it knows</h1>
      {tried && (
        <p role="alert" className="failure">
          {error.message}
        </p>
      )}
      <KeyForm onEnter={enter} />
      <p className="quiet">The key is kept until this page is closed or loaded again, and nowhere else.</p>
    </main>
  );
}

function KeyForm({ onEnter }: { readonly onEnter: (key: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const key = new FormData(event.currentTarget).get('key');
    if (typeof key === 'string' && key.trim() !== '') onEnter(key.trim());
  };
  return (
    <form onSubmit={submit}>
      <label>
        Your key <input name="key" type="password" autoComplete="off" required />
      </label>
      <button type="submit">Enter</button>
    </form>
  );
}
