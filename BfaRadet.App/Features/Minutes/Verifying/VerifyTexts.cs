namespace BfaRadet.App.Features.Minutes.Verifying;

/// <summary>The wording of each finding.</summary>
public static class VerifyTexts
{
    public const string Usage = """
        Så här använder du kommandot:
          verifiera <fil.zip | mapp | protokoll.json sigill.txt [fler sigill.txt]> …

        Ge en zip-fil från BfaRådet, eller mappen den är uppackad i. Ge flera från samma råd, så prövas också kedjan mellan dem.
        Svarskod: 0 oförändrat, 1 ändrat eller ofullständigt, 2 går inte att läsa, 3 oförändrat men utkast utan sigill.
        """;

    public static string Of(Finding finding) => finding.Kind switch
    {
        FindingKind.Unchanged => $"oförändrad  {finding.File}",
        FindingKind.Changed => $"ÄNDRAD      {finding.File}",
        FindingKind.Missing => $"SAKNAS      {finding.File}",
        FindingKind.Added => $"TILLAGD     {finding.File} (står inte i manifestet)",
        FindingKind.RecordSealed =>
            $"oförändrat  Protokollet är det som förseglades med sigill {finding.Number}.\n              Märke: {finding.Mark}\n              Jämför märket med det som står på utskriften eller på rådets sida Sigill.",
        FindingKind.RecordNotSealed => $"ÄNDRAT      Protokollet är inte det som förseglades med sigill {finding.Number}.",
        FindingKind.NotOfTheRecord => $"ÄNDRAD      {finding.File} är inte det som det förseglade protokollet ger.",
        FindingKind.NotNamed => $"ÄNDRAD      {finding.File} är inte den handling som det förseglade protokollet nämner.",
        FindingKind.OtherWriter =>
            $"går inte att pröva  {finding.File} är gjord av en annan version ({finding.Mark}) och kan inte jämföras här. Läs protokoll.json, som är det förseglade, eller hämta filen på nytt.",
        FindingKind.RecordUnreadable => $"går inte att läsa  {finding.File} är förseglad, men är inget protokoll från BfaRådet.",
        FindingKind.NoticeUnreadable => $"ÄNDRAD      {finding.File} går inte att läsa, så protokollets filer kan inte jämföras.",
        FindingKind.OutsideSeal => $"utanför     Omfattas inte av sigillet, bara av zip-filens egen lista: {finding.File}",
        FindingKind.SealOfAnother => $"ÄNDRAT      Sigill {finding.Number} är av ett annat sammanträde än protokollet.",
        FindingKind.Draft => "utkast      Det finns inget sigill: ett utkast som inte är justerat, eller ett justerat protokoll vars sigill har tagits bort.",
        FindingKind.SealTaken => $"SAKNAS      sigill.txt. {finding.File} säger att protokollet är justerat och förseglat.",
        FindingKind.SealUnreadable => $"ÄNDRAD      {finding.File} är inte ett sigill: det har ändrats eller skadats.",
        FindingKind.Linked => $"oförändrad  Sigill {finding.Last} bygger på sigill {finding.Number}.",
        FindingKind.Unlinked when finding.Number == 0 => "BRUTEN      Sigill 1 säger att det finns ett sigill före det.",
        FindingKind.Unlinked => $"BRUTEN      Sigill {finding.Last} bygger inte på sigill {finding.Number}: något av dem har ändrats.",
        FindingKind.OutOfTime => $"BRUTEN      Sigill {finding.Last} är äldre än sigill {finding.Number}.",
        FindingKind.NumbersMissing when finding.Number == finding.Last => $"SAKNAS      Sigill {finding.Number}. Kedjan kan inte prövas förbi det.",
        FindingKind.NumbersMissing => $"SAKNAS      Sigill {finding.Number}–{finding.Last}. Kedjan kan inte prövas förbi dem.",
        FindingKind.TwoOfOneNumber => $"BRUTEN      Två olika sigill har nummer {finding.Number}.",
        FindingKind.NotThere => "går inte att läsa  Filen finns inte.",
        FindingKind.NotAFile => "går inte att läsa  Det är ingen vanlig fil med innehåll. Rör och enheter läses inte.",
        FindingKind.NotAnExport => "går inte att läsa  Det är inte en zip-fil eller mapp från BfaRådet.",
        FindingKind.Damaged => "går inte att läsa  Filen är skadad. Hämta den på nytt.",
        FindingKind.UnsafeName => $"går inte att läsa  Zip-filen har en fil med ett otillåtet namn, eller två med samma ({finding.File}). Packa inte upp den.",
        FindingKind.TooLarge => "går inte att läsa  Innehållet är större än ett sammanträde kan vara. Packa inte upp filen.",
        FindingKind.ManifestUnreadable => $"går inte att läsa  {finding.File} har ändrats eller skadats.",
        FindingKind.NothingToCompare => "går inte att pröva  Ge både protokoll.json och sigill.txt.",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Kind, "A finding without words"),
    };

    /// <param name="outside">The files that no seal is of, by name.</param>
    public static string Of(Verdict verdict, IReadOnlyCollection<string> outside) => verdict switch
    {
        Verdict.Unchanged when outside.Count > 0 =>
            $"Inget av det som sigillet omfattar är ändrat. Om filer som sigillet inte omfattar ({string.Join(", ", outside)}) säger det inget: den som ändrar dem kan ändra zip-filens egen lista också.",
        Verdict.Unchanged => "Inget är ändrat.",
        Verdict.Draft => "Det som finns är oförändrat, men allt är inte förseglat: filer utan sigill kan vem som helst ha gjort.",
        Verdict.Changed => "Något är ändrat eller saknas. Se raderna med stora bokstäver.",
        _ => "Allt gick inte att läsa, så svaret är inte helt.",
    };
}
