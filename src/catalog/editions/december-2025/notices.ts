import type { Notice } from '#domain/edition.ts'

/** What the edition tells without asking for anything by a day. */
export const notices: readonly Notice[] = [
  {
    id: 'dubu-tilslutningsaftale-udloeb',
    topic: 'DUBU',
    title: 'Udløb af DUBUs tilslutningsaftale',
    text: {
      da: 'Tilslutningsaftalen gælder fra underskriften og bortfalder af sig selv, når kontrakten med Netcompany ophører. Kontrakten udløber efter sin ordlyd ved udgangen af 2026, men KOMBIT bruger den sidste toårige forlængelse, så den løber til 24. november 2028. Giv det gerne videre til dem, der har ansvar for it-portefølje, kontrakter og it-økonomi.',
      en: 'The connection agreement is in force from signature and ends by itself when the contract with Netcompany ends. As written, that contract expires at the end of 2026, but KOMBIT is taking up the last two-year extension, so it runs until 24 November 2028. Please pass this on to those in charge of the IT portfolio, contracts and IT finances.',
    },
  },
  {
    id: 'sapa-sf-tele-ekstranet',
    topic: 'SAPA',
    title: 'SF Tele og Ekstranet lukker; alternativer i SAPA',
  },
  {
    id: 'sapa-skattedata-indkomst',
    topic: 'SAPA',
    title: 'Skattedata: Indkomst',
    text: {
      da: 'Der er tre adgange: snæver, mellem og bred. UFST sender dataudvekslingsaftalen til elektronisk underskrift. De oprindelige formål til kontrol for LAB og LAS udgår, fordi de er en del af det brede formål. Mellemkommunal refusion og opkrævning forbliver.',
      en: 'There are three accesses: narrow, medium and broad. UFST sends the data-exchange agreement for electronic signature. The original control purposes for LAB and LAS end, being part of the broad purpose. Intermunicipal reimbursement and collection stay.',
    },
  },
  {
    id: 'sapa-skattedata-aarsopgoerelse',
    topic: 'SAPA',
    title: 'Skattedata: Årsopgørelse (R75)',
    text: {
      da: 'Bred dataadgang til 15 formål. De to eksisterende formål, dagtilbud og sygedagpenge, udgår, fordi de er en del af den brede adgang. Kommunen opretter og underskriver selv aftalen på DUPLA.',
      en: 'Broad access for 15 purposes. The two existing purposes, day care and sickness benefit, end, being part of the broad access. The municipality creates and signs the agreement itself on DUPLA.',
    },
  },
  {
    id: 'sapa-skattedata-forskudsopgoerelse',
    topic: 'SAPA',
    title: 'Skattedata: Forskudsopgørelse',
    text: {
      da: 'Bred dataadgang til 11 formål. Formålet sygedagpenge udgår, fordi det er en del af den brede adgang. Kommunen opretter og underskriver selv aftalen på DUPLA.',
      en: 'Broad access for 11 purposes. The purpose of sickness benefit ends, being part of the broad access. The municipality creates and signs the agreement itself on DUPLA.',
    },
  },
  {
    id: 'sapa-skattedata-personkontrol',
    topic: 'SAPA',
    title: 'Skattedata: Personkontroloplysninger',
    text: {
      da: 'Fire formål ventes primo 2026. Kommunen opretter og underskriver selv aftalen på DUPLA.',
      en: 'Four purposes are expected early in 2026. The municipality creates and signs the agreement itself on DUPLA.',
    },
  },
  {
    id: 'nis2-faelles-folder',
    topic: 'NIS2',
    title: "Fælles folder 'Sammen om NIS2' (KL, Komponent, SKI, DBS)",
    url: 'https://www.kl.dk/videncenter/viden-og-vaerktoejer/databeskyttelse-cyber-og-informationssikkerhed/cyber-og-informationssikkerhed/implementering-af-nis-2',
  },
  {
    id: 'cybersikkerhedsskolen',
    topic: 'Cybersikkerhed',
    title: 'Kommunernes Cybersikkerhedsskole',
    url: 'https://www.komponent.dk/kommunernes-cybersikkerhedsskole',
  },
  {
    id: 'k98-governancemodel',
    topic: 'K98-aftalen',
    title: 'Governancemodel: porteføljeråd og fagråd, årshjul (udkast)',
  },
  {
    id: 'sts-flerleverandoersetup',
    topic: 'STS',
    title:
      "Fra 'full stack' til flerleverandørsetup: Fælles Driftsplatform og Applikationsdelen i særskilte udbud",
  },
]
