"use client";
import "klachtformulier";
import organisation from "./organisatie.json";

export default function Form() {
  const all: any = { organisation, procedure: "klacht", endpoint: "/complaints", drafts: false, "onklacht:ready": () => { (window as any).told = ["ready"]; } };
  const Tag: any = "klacht-formulier";
  return <Tag {...all}><p>Mail naar <a href="mailto:klacht@example.nl">klacht@example.nl</a>.</p></Tag>;
}
