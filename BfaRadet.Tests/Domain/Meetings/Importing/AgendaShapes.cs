using Kind = BfaRadet.Domain.Meetings.Agenda.AgendaItemKind;

namespace BfaRadet.Tests.Domain.Meetings.Importing;

/// <summary>An item as the paper has it.</summary>
internal sealed record Expected(string Title, Kind Kind, int? Minutes = null, string Presenter = "", string Dnr = "");

/// <summary>A paper, and what is in it.</summary>
internal sealed record AgendaShape(string Name, string Text, Expected[] Items, string? Date = null, string? Clock = null, string? Place = null);

/// <summary>Invented agendas in the shapes that public ones have (councils, working groups, mails, spreadsheets).</summary>
internal static class AgendaShapes
{
    public static AgendaShape[] All { get; } =
    [
        new("numrerad lista, klockslag", """
            Kallelse till Brottsförebyggande rådet
            Datum: 2026-05-20
            Tid: 13.00–15.00
            Plats: Stadshuset, Lilla salen

            Dagordning
            1. Mötets öppnande  13.00–13.05
            2. Val av justerare 13.05-13.10
            3. Lägesbild kvartal 1, kommunpolisen 13.10–13.40
            4. Paus 13.40–13.50
            5. Remiss av trygghetsplan (dnr KS 2026/0312), säkerhetssamordnaren 13.50–14.30
            6. Övriga frågor 14.30–14.50
            7. Mötets avslutande 14.50–15.00

            Välkomna!
            Ordföranden
            """,
            [
                new("Mötets öppnande", Kind.Formality, 5), new("Val av justerare", Kind.Formality, 5), new("Lägesbild kvartal 1", Kind.Information, 30, "kommunpolisen"),
                new("Paus", Kind.Break, 10), new("Remiss av trygghetsplan", Kind.Decision, 40, "säkerhetssamordnaren", "KS 2026/0312"),
                new("Övriga frågor", Kind.AnyOtherBusiness, 20), new("Mötets avslutande", Kind.Formality, 10),
            ], "2026-05-20", "13.00–15.00", "Stadshuset, Lilla salen"),
        new("paragrafer med förslag till beslut", """
            TRYGGHETSRÅDET
            KALLELSE
            Tid: torsdag 24 september 2026 kl. 08.30-10.00
            Plats: Räddningsstationen

            § 12 Val av justerare
            Förslag till beslut
            Trygghetsrådet utser vice ordföranden att justera.

            § 13 Åtgärdsplan 2027
            Dnr KSF-2026/118
            Föredragande: brottsförebyggande samordnare
            Sammanfattning
            Planen bygger på lägesbilden i juni.
            Förslag till beslut
            1. Planen godkänns.
            2. Planen överlämnas till kommunstyrelsen.
            Handlingar: Tjänsteskrivelse 2026-09-01

            § 14 Information från räddningstjänsten
            Föredragande: räddningschefen

            § 15 Nästa möte
            """,
            [
                new("Val av justerare", Kind.Formality), new("Åtgärdsplan 2027", Kind.Decision, null, "brottsförebyggande samordnare", "KSF-2026/118"),
                new("Information från räddningstjänsten", Kind.Information, null, "räddningschefen"), new("Nästa möte", Kind.Formality),
            ], "2026-09-24", "08.30–10.00", "Räddningsstationen"),
        new("klistrad tabell med tabbar", "Tid\tPunkt\tAnsvarig\tSyfte\n09:00\tInledning och presentation\tordföranden\tInfo\n09:10\tAktuellt från polisen\tkommunpolis\tInfo\n"
            + "09:30\tMedborgarlöfte 2027\tAnna Lind, utredare\tBeslut\n10:00\tFika\t\t\n10:15\tGruppsamtal: tryggt centrum\talla\tDiskussion\n11:00\tAvslut\tordföranden\t\n",
            [
                new("Inledning och presentation", Kind.Information, 10, "ordföranden"), new("Aktuellt från polisen", Kind.Information, 20, "kommunpolis"),
                new("Medborgarlöfte 2027", Kind.Decision, 30, "Anna Lind, utredare"), new("Fika", Kind.Break, 15),
                new("Gruppsamtal: tryggt centrum", Kind.Discussion, 45, "alla"), new("Avslut", Kind.Formality, null, "ordföranden"),
            ]),
        new("avsnitt med undernummer", """
            Förebyggande rådet, möte onsdag 4 februari 2026 kl 10.00-11.30, Teams

            Dagordning
            1 Inledande formalia
            1.1 Upprop
            1.2 Val av justerare
            1.3 Föregående protokoll
            2 Informationsärenden
            2.1 Läget i kommunen (kommunpolisen, 15 min)
            2.2 Skolans trygghetsmätning (utvecklingsledare, 20 min)
            3 Beslutsärenden
            3.1 Bidrag till nattvandring, KS 2026/0044 (10 min)
            3.2 Sammanträdestider (5 min)
            4 Övriga frågor
            """,
            [
                new("Upprop", Kind.Formality), new("Val av justerare", Kind.Formality), new("Föregående protokoll", Kind.Formality),
                new("Läget i kommunen", Kind.Information, 15, "kommunpolisen"), new("Skolans trygghetsmätning", Kind.Information, 20, "utvecklingsledare"),
                new("Bidrag till nattvandring", Kind.Decision, 10, "", "KS 2026/0044"), new("Sammanträdestider", Kind.Decision, 5), new("Övriga frågor", Kind.AnyOtherBusiness),
            ], "2026-02-04", "10.00–11.30"),
        new("rader utan nummer", """
            Hej!

            Här kommer dagordningen till mötet den 3 juni 2026.

            Dagordning:
            Mötets öppnande
            Godkännande av dagordningen
            Information från socialtjänsten – enhetschef
            Sommarens aktiviteter för unga, fritidschefen, 20 min
            Belysning i Ekparken (beslut)
            Övriga frågor

            Hälsningar
            Samordnaren
            """,
            [
                new("Mötets öppnande", Kind.Formality), new("Godkännande av dagordningen", Kind.Formality), new("Information från socialtjänsten", Kind.Information, null, "enhetschef"),
                new("Sommarens aktiviteter för unga", Kind.Decision, 20, "fritidschefen"), new("Belysning i Ekparken", Kind.Decision), new("Övriga frågor", Kind.AnyOtherBusiness),
            ], "2026-06-03"),
        new("punktlista med anteckningar", """
            Arbetsgruppen för trygghet
            Tid: 2026-04-15 kl. 9–10.30
            Plats: Biblioteket

            • Uppföljning av vandringen i mars (15 min)
               – belysningen vid stationen
               – klottret i tunneln
            • Planering av hösten, 30 min, samordnaren
            • Information från bostadsbolaget
            • Övrigt
            """,
            [
                new("Uppföljning av vandringen i mars", Kind.FollowUp, 15), new("Planering av hösten", Kind.Decision, 30, "samordnaren"),
                new("Information från bostadsbolaget", Kind.Information), new("Övrigt", Kind.AnyOtherBusiness),
            ], "2026-04-15", "09.00–10.30", "Biblioteket"),
        new("klockslag först, utan nummer", """
            Program rådskonferens 12 november 2026

            Kl. 08.30 Samling och kaffe
            Kl. 09.00 Välkommen, ordföranden
            Kl. 09.10 Vad säger forskningen? Föredragande: forskare vid Malmö universitet
            Kl. 10.00 Paus
            Kl. 10.15 Workshop om orsaksanalys
            Kl. 11.45 Sammanfattning
            Kl. 12.00 Lunch
            """,
            [
                new("Samling och kaffe", Kind.Decision, 30), new("Välkommen", Kind.Formality, 10, "ordföranden"),
                new("Vad säger forskningen?", Kind.Decision, 50, "forskare vid Malmö universitet"), new("Paus", Kind.Break, 15),
                new("Workshop om orsaksanalys", Kind.Decision, 90), new("Sammanfattning", Kind.Decision, 15), new("Lunch", Kind.Break),
            ], "2026-11-12"),
        new("ärendelista och sedan ärenden", """
            KALLELSE OCH FÖREDRAGNINGSLISTA
            Folkhälso- och trygghetsrådet
            Tid och plats: 2026-10-07 kl. 13.30-15.30, Kommunhuset, rum 214

            Ledamöter
            Ordföranden
            Vice ordföranden

            Ärenden
            1. Upprop och val av justerare
            2. Ungas fritid
            3. Samverkansöverenskommelse 2027

            1. Upprop och val av justerare

            2. Ungas fritid
            Föredragande: fritidschef
            Tid: 20 min
            Fritidsgården redovisar besök under våren.

            3. Samverkansöverenskommelse 2027
            Dnr: 2026/0551
            Föredragande: lokalpolisområdeschef
            Tid: 30 min
            Bilaga: Förslag till överenskommelse
            """,
            [
                new("Upprop och val av justerare", Kind.Formality), new("Ungas fritid", Kind.Decision, 20, "fritidschef"),
                new("Samverkansöverenskommelse 2027", Kind.Decision, 30, "lokalpolisområdeschef", "2026/0551"),
            ], "2026-10-07", "13.30–15.30", "Kommunhuset, rum 214"),
        new("bokstav för slag, bilagor sist", """
            Brottsförebyggande rådet 2026-03-18
            B = beslut, I = information, D = diskussion

            Ärenden:
            1) Dagordningen fastställs (B)
            2) Läget efter nyår (I) kommunpolis Erik Sund 15 min
            3) Ordningsvakter i centrum (D) 25 min
            4) Yttrande över motion om trygghetskameror (B) KS 2026-0091
            5) Övriga frågor

            Bilagor:
            1. Protokoll från mötet i december
            2. Yttrande
            3. Statistik
            """,
            [
                new("Dagordningen fastställs", Kind.Decision), new("Läget efter nyår", Kind.Information, 15, "kommunpolis Erik Sund"),
                new("Ordningsvakter i centrum", Kind.Discussion, 25), new("Yttrande över motion om trygghetskameror", Kind.Decision, null, "", "KS 2026-0091"),
                new("Övriga frågor", Kind.AnyOtherBusiness),
            ], "2026-03-18"),
        new("spalter med mellanslag, som ur en PDF", """
            Nr   Ärende                                     Föredragande            Tid        Dnr
            1    Fastställande av dagordning                ordföranden             5 min
            2    Trygghetsmätningen 2025                    analytiker Sara Ek      20 min     KS 2026/0201
            3    Grannsamverkan i nya områden               kommunpolis             15 min
            4    Information om EST                         samordnare              10 min     KS 2025/0877
                                                       Sida 1 (1)
            """,
            [
                new("Fastställande av dagordning", Kind.Formality, 5, "ordföranden"), new("Trygghetsmätningen 2025", Kind.Decision, 20, "analytiker Sara Ek", "KS 2026/0201"),
                new("Grannsamverkan i nya områden", Kind.Decision, 15, "kommunpolis"), new("Information om EST", Kind.Information, 10, "samordnare", "KS 2025/0877"),
            ]),
        new("tabell utan rubrikrad", "1\tUpprop\t\t5 min\n2\tFörra mötets protokoll\tsekreteraren\t5 min\n3\tVåld i nära relation, nuläge\tsocialchefen\t30 min\n4\tCentrumplan\tsamhällsplaneraren\t20 min\tKS 2026/0150\n",
            [
                new("Upprop", Kind.Formality, 5), new("Förra mötets protokoll", Kind.Formality, 5, "sekreteraren"),
                new("Våld i nära relation, nuläge", Kind.Decision, 30, "socialchefen"), new("Centrumplan", Kind.Decision, 20, "samhällsplaneraren", "KS 2026/0150"),
            ]),
        new("rubriker med brödtext", """
            # Dagordning trygghetsrådet
            **Tid:** tisdag 15 september 2026, kl. 14.00–16.00
            **Plats:** Medborgarhuset

            ## 1. Inledning (5 min)
            Ordföranden hälsar välkommen.

            ## 2. Nytt från länsstyrelsen (20 min)
            Föredragande: länssamordnaren
            Länsstyrelsen berättar om stödet till kommunerna och om vårens konferens.

            ## 3. Vår lägesbild – vad saknas? (45 min)
            Samtal i tre grupper:
            - unga
            - brott i nära relation
            - bedrägerier

            ## 4. Avslutning
            """,
            [
                new("Inledning", Kind.Formality, 5), new("Nytt från länsstyrelsen", Kind.Decision, 20, "länssamordnaren"),
                new("Vår lägesbild – vad saknas?", Kind.Information, 45), new("Avslutning", Kind.Formality),
            ], "2026-09-15", "14.00–16.00", "Medborgarhuset"),
        new("slag som avsnitt, löpande nummer", """
            Sammanträde med rådet för trygghet och hälsa
            Måndagen den 7 december 2026 kl. 15.00–17.00, Sessionssalen

            Formalia
            1. Mötets öppnande
            2. Val av protokollsjusterare

            Information
            3. Årets statistik / polisområdeschef
            4. Ny socialtjänstlag – vad betyder den? / socialchef

            Beslut
            5. Verksamhetsplan 2027, dnr RTH 2026/14
            6. Mötestider 2027

            7. Övriga frågor

            Anmäl förhinder till sekreteraren senast den 2 december.
            """,
            [
                new("Mötets öppnande", Kind.Formality), new("Val av protokollsjusterare", Kind.Formality), new("Årets statistik", Kind.Information, null, "polisområdeschef"),
                new("Ny socialtjänstlag – vad betyder den?", Kind.Information, null, "socialchef"), new("Verksamhetsplan 2027", Kind.Decision, null, "", "RTH 2026/14"),
                new("Mötestider 2027", Kind.Decision), new("Övriga frågor", Kind.AnyOtherBusiness),
            ], "2026-12-07", "15.00–17.00", "Sessionssalen"),
        new("numret på egen rad", """
            Ärende 1
            Godkännande av föredragningslistan

            Ärende 2
            Remissvar om vapenamnesti
            KS 2026/0260
            Föredragande: kommunjuristen

            Ärende 3
            Rapport från nattvandrarna
            """,
            [
                new("Godkännande av föredragningslistan", Kind.Formality), new("Remissvar om vapenamnesti", Kind.Decision, null, "kommunjuristen", "KS 2026/0260"),
                new("Rapport från nattvandrarna", Kind.Information),
            ]),
    ];

    /// <summary>Written after the reading was: how it fares on what it was not made for.</summary>
    public static AgendaShape[] Unseen { get; } =
    [
        new("styrgruppens lista", """
            Dagordning för styrgruppsmöte BRÅ
            2026-11-05, kl. 08:30 - 10:00, Rum Eken

            1.  Välkomna och incheckning
            2.  Föregående minnesanteckningar (bilaga 1)
            3.  Polisens lägesbild - Johan Alm, kommunpolis
            4.  Lägesbild kommun - Eva Strand, säkerhetschef
            5.  Gemensam analys, alla, ca 30 min
            6.  Beslut om fokusområden 2027
            7.  Nästa möte 3 december
            """,
            [
                new("Välkomna och incheckning", Kind.Decision), new("Föregående minnesanteckningar", Kind.Decision),
                new("Polisens lägesbild", Kind.Information, null, "Johan Alm, kommunpolis"), new("Lägesbild kommun", Kind.Information, null, "Eva Strand, säkerhetschef"),
                new("Gemensam analys", Kind.Decision, 30, "alla"), new("Beslut om fokusområden 2027", Kind.Decision), new("Nästa möte 3 december", Kind.Formality),
            ], "2026-11-05", "08.30–10.00", "Rum Eken"),
        new("tabell med streck", """
            | Punkt | Rubrik | Tid | Föredras av | Beslut/Information |
            |---|---|---|---|---|
            | 1 | Mötets öppnande | 14.00 | Ordf | Formalia |
            | 2 | Resultat av trygghetsvandring | 14.05 | Områdeschef, Hyresbostäder | Information |
            | 3 | Yttrande till länsstyrelsen (dnr 2026/212) | 14.25 | Jurist | Beslut |
            | 4 | Mötet avslutas | 14.55 | Ordf | Formalia |
            """,
            [
                new("Mötets öppnande", Kind.Formality, 5, "Ordf"), new("Resultat av trygghetsvandring", Kind.Information, 20, "Områdeschef, Hyresbostäder"),
                new("Yttrande till länsstyrelsen", Kind.Decision, 30, "Jurist", "2026/212"), new("Mötet avslutas", Kind.Formality, null, "Ordf"),
            ]),
        new("punkter med tankstreck", """
            Lokala BRÅ
            Onsdag 21 oktober 2026, klockan 15-16.30 i Rådssalen

            Punkt 1 – Öppnande (ordf)
            Punkt 2 – Ungdomsgårdens öppettider, fritidskonsulent Mia Ask (15 min, beslut)
            Punkt 3 – Grannstödsbilen: lägesrapport (10 min)
            Punkt 4 – Övriga frågor

            Vid förhinder, meddela sekreteraren.
            """,
            [
                new("Öppnande", Kind.Formality, null, "ordf"), new("Ungdomsgårdens öppettider", Kind.Decision, 15, "fritidskonsulent Mia Ask"),
                new("Grannstödsbilen: lägesrapport", Kind.Decision, 10), new("Övriga frågor", Kind.AnyOtherBusiness),
            ], "2026-10-21", "15.00–16.30"),
    ];
}
