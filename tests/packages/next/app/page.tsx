import Form from "./form";

export default function Page() {
  return (
    <main>
      <h1>Klacht</h1>
      <Form />
    </main>
  );
}
