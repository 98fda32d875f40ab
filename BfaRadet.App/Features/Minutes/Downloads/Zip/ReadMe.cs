using BfaRadet.App.Ui;


namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>What the zip is, and how to check it without this product.</summary>
internal static class ReadMe
{
    public static string Of(MeetingFiles files)
    {
        var (paper, seal) = (files.Paper, files.Seal);
        var standing = seal is null
            ? "Protokollet är ett utkast. Det är inte justerat, har inget sigill och kan ändras."
            : $"Protokollet justerades {SwedishDates.Moment(seal.AdoptedAt)} och är förseglat. Sigill {seal.Number}, märke\n{seal.Hash}";
        return $"""
            {paper.CouncilName}, {paper.Municipality}
            Sammanträde {SwedishDates.Full(paper.Date)}

            {standing}

            FILERNA
            protokoll.pdf      För läsning och arkiv (taggad; byggd för PDF/A-2a och PDF/UA-1)
            protokoll.docx     För den som ska arbeta vidare
            protokoll.html     För webbläsare, utan nätåtkomst
            protokoll.txt      Ren text
            protokoll.json     Protokollet som data{(seal is null ? "" : ": det är dessa byte som är förseglade")}
            {(seal is null ? "" : "sigill.txt         Sigillet: en länk i rådets kedja av justerade protokoll\n")}dagordning.txt     Dagordningen, med det som väcktes vid sammanträdet
            dagordning.json    Samma som data
            beslut.csv         Besluten för kalkylblad
            beslut.json        Besluten som data
            {(files.Journal is null ? "" : "journal.jsonl      Vem som gjorde vad när, en rad för varje händelse\n")}manifest.sha256    Kontrollsumma för varje fil ovan och för README.txt

            SÅ KONTROLLERAR DU FILERNA
            1. Packa upp zip-filen och ställ dig i mappen.
            2. Kör:  sha256sum -c manifest.sha256
               (Windows:  certutil -hashfile FILNAMN SHA256  och jämför med manifestet)
               Varje fil ska svara OK.
            {(seal is null ? "" : SealSteps)}
            Med BfaRådet görs allt i ett steg, utan databas och server:
               BfaRadet.App verifiera DENNA-FIL.zip
            Ge flera zip-filer från samma råd, så prövas också kedjan mellan dem.

            VAD KONTROLLEN VISAR
            Manifestet visar om en fil skadats eller ändrats för sig. Den som ändrar både en fil och manifestet upptäcks av
            sigillet, om märket jämförs med ett som finns någon annanstans: på en utskrift, i ett utdrag eller i rådets journal.

            """.ReplaceLineEndings("\n");
    }

    private const string SealSteps = """
        3. Kör:  sha256sum protokoll.json
           Värdet ska stå på raden ”protokoll” i sigill.txt.
        4. Kör:  sha256sum sigill.txt
           Värdet ska vara märket ovan, samma som på det utskrivna protokollet. Nästa justerade protokoll i rådet bär
           det på raden ”föregående” i sitt sigill.

        """;
}
