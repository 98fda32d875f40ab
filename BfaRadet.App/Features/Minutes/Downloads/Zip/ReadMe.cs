using BfaRadet.App.Ui;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>What the zip is, and how to check it without this product.</summary>
internal static class ReadMe
{
    private const string MadeBy = "Filerna är gjorda av ";
    private const string IsSealed = " och är förseglat. Sigill ";

    /// <summary>Whether the text says that the minutes beside it are sealed.</summary>
    public static bool SaysSealed(string text) => text.Contains(IsSealed, StringComparison.Ordinal);

    /// <summary>What made the files, by the text of this one; null when it does not say.</summary>
    public static string? WriterOf(string text) =>
        text.Split('\n').FirstOrDefault(line => line.StartsWith(MadeBy, StringComparison.Ordinal))?[MadeBy.Length..].TrimEnd('.');

    /// <param name="hasJournal">Whether the journal is among the files.</param>
    /// <param name="hasNotice">Whether the notice that the minutes are adjusted is.</param>
    /// <param name="writer">What made the files.</param>
    public static string Of(MinutesRecord record, Seal? seal, bool hasJournal, bool hasNotice, string writer)
    {
        var standing = seal is null
            ? "Protokollet är ett utkast. Det är inte justerat, har inget sigill och kan ändras."
            : $"Protokollet justerades {SwedishDates.Moment(seal.AdoptedAt)} {IsSealed.TrimStart()}{seal.Number}, märke\n{seal.Hash}";
        return $"""
            {record.CouncilName}, {record.Municipality}
            Sammanträde {SwedishDates.Full(record.Date)}

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
            {(hasNotice ? "anslag.json        Anslaget om justeringen, som det står sist i protokollet\n" : "")}{(hasJournal ? "journal.jsonl      Vem som gjorde vad när sedan dagordningen delades, en rad för varje händelse\n" : "")}{(ExportNames.OfAttachments(record).Count == 0 ? "" : "bilaga-…           Handlingarna som protokollet nämner, med kontrollsumma i protokoll.json\n")}manifest.sha256    Kontrollsumma för varje fil ovan och för README.txt

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
            Manifestet visar om en fil skadats eller ändrats för sig. {(seal is null ? "Utan sigill kan vem som helst ändra både en fil och\nmanifestet." : SealShows)}

            {MadeBy}{writer}.

            """.ReplaceLineEndings("\n");
    }

    private const string SealShows = """
        Sigillet gäller protokoll.json. Kommandot verifiera gör
        protokollets andra filer och beslutsfilerna på nytt av protokoll.json, och säger till om de inte är desamma. Dagordning,
        anslag och journal omfattas inte av sigillet. Den som ändrar också protokoll.json och sigill.txt upptäcks när märket
        jämförs med ett som finns någon annanstans: på en utskrift, i ett utdrag eller i rådets journal.
        """;

    private const string SealSteps = """
        3. Kör:  sha256sum protokoll.json
           Värdet ska stå på raden ”protokoll” i sigill.txt.
        4. Kör:  sha256sum sigill.txt
           Värdet ska vara märket ovan, samma som på det utskrivna protokollet. Nästa justerade protokoll i rådet bär
           det på raden ”föregående” i sitt sigill.

        """;
}
