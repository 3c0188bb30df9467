/** The decision on an application, as a letter to the partner. It promises nothing that the rules do not give. */
export const EN_LETTER = {
  "letter.greeting": "{hasName, select, yes {Dear {name},} other {Dear partner,}}",
  "letter.request":
    'Thank you for your application for {hasLevel, select, yes {the level "{level}"{hasAddOn, select, yes { with the status "{addOn}"} other {}}} other {{hasAddOn, select, yes {the status "{addOn}"} other {another level}}}}. We have considered it as of {day}, and our decision follows.',
  "letter.approved": "Your application is approved: all requirements are met.",
  "letter.incomplete":
    "Your application is not complete yet, so there is no decision on it. Please fill in or send us what is missing:",
  "letter.declined":
    "We cannot approve your application at present. {count, plural, =1 {This requirement is not met:} other {These requirements are not met:}}",
  "letter.declined-unknown": "Please also fill in or send us:",
  "letter.requirement": "{name}.",
  "letter.requested-level": "The level you wish for (its name in the application was not recognised).",
  "letter.membership-expired": "Active membership in the program (the last one ended on {last}).",
  "letter.membership-unknown": "Active membership in the program (the year of renewal was not recognised).",
  "letter.membership-not-started": "Active membership in the program (it begins on {first}).",
  "letter.membership-not-registered": "Active membership in the program (no day of registration is given).",
  "letter.member-until": "Your membership in the program lasts until {last} inclusive.",
  "letter.next-incomplete": "With this information the application can be considered again.",
  "letter.next-declined":
    "Once this is done, you can send the application again with the level you wish for.",
  "letter.questions": "If you have questions, please reply to this letter.",
  "letter.closing": "Yours sincerely,",
} as const;
