using BfaRadet.App.Ui;
using BfaRadet.Domain.Law;

namespace BfaRadet.App.Features.Law;

/// <summary>A kind of document, in words.</summary>
/// <param name="One">"Lägesbild".</param>
/// <param name="Many">"Lägesbilder".</param>
/// <param name="On">The label of its day: "Antagen den".</param>
/// <param name="Was">How that day is told: "antagen".</param>
/// <param name="Empty">What a new one begins with.</param>
public sealed record LawDocumentKind(string Slug, string One, string Many, string On, string Was, LawContents Empty);

/// <summary>Words for the law, its rules, and the documents they are told from.</summary>
public static class LawWords
{
    /// <summary>In the order of the law.</summary>
    public static IReadOnlyList<LawDocumentKind> Kinds { get; } =
    [
        new("lagesbild", "Lägesbild", "Lägesbilder", "Antagen den", "antagen", PictureContents.Empty),
        new("atgardsplan", "Åtgärdsplan", "Åtgärdsplaner", "Beslutad den", "beslutad", PlanContents.Empty),
        new("uppfoljning", "Uppföljning av planen", "Uppföljningar av planen", "Gjord den", "gjord", FollowUpContents.Empty),
        new("overenskommelse", "Överenskommelse om samverkan", "Överenskommelser om samverkan", "Undertecknad den", "undertecknad", AgreementContents.Empty),
        new("forsok", "Försök till samverkan", "Försök till samverkan", "Gjort den", "gjort", AttemptContents.Empty),
        new("samordning", "Samordningsfunktion", "Samordningsfunktion", "Finns sedan", "finns sedan", CoordinationContents.Empty),
        new("ansvarig-namnd", "Ansvarig nämnd", "Ansvarig nämnd", "Ansvarar sedan", "ansvarar sedan", ResponsibleBodyContents.Empty),
        new("rapport", "Rapport till fullmäktige", "Rapporter till fullmäktige", "Lämnad den", "lämnad", ReportContents.Empty),
        new("information", "Information till invånarna", "Information till invånarna", "Spridd den", "spridd", InformationContents.Empty),
    ];

    public static LawDocumentKind KindOf(LawContents contents) => Kinds.First(k => k.Empty.GetType() == contents.GetType());

    /// <summary>"antagen 4 februari 2026 av kommunstyrelsen, § 18, KS 2025/0377"; "inte beslutad än".</summary>
    public static string Facts(LawDocumentText text)
    {
        var kind = KindOf(text.Contents);
        return string.Join(", ", new[]
        {
            text.On is { } on ? $"{kind.Was} {SwedishDates.Full(on)}{(text.Body == "" ? "" : text.Contents is ResponsibleBodyContents ? $": {text.Body}" : $" av {text.Body}")}" : $"inte {kind.Was} än",
            text.Section, text.RegistryNumber,
        }.Where(part => part != ""));
    }

    /// <summary>"Uppfyllt".</summary>
    public static string Of(Light light) => light switch
    {
        Light.Green => "Uppfyllt",
        Light.Amber => "Se över",
        Light.Red => "Inte uppfyllt",
        _ => throw new ArgumentOutOfRangeException(nameof(light), light, "A light without words"),
    };

    /// <summary>"4 §", "11–12 §§".</summary>
    public static string Section(LawRule rule) => LawRules.Of(rule).Section is var section && section.Contains('\u2013', StringComparison.Ordinal) ? $"{section} §§" : $"{section} §";

    public static string Title(LawRule rule) => rule switch
    {
        LawRule.Picture => "Lägesbild",
        LawRule.Plan => "Åtgärdsplan",
        LawRule.MeasuresTied => "Åtgärderna bygger på lägesbilden",
        LawRule.PictureAge => "Lägesbilden hålls aktuell",
        LawRule.FollowUp => "Planen följs upp",
        LawRule.OtherPlanning => "Knutet till annan planering",
        LawRule.Agreements => "Överenskommelser om samverkan",
        LawRule.Council => "Strategiskt råd",
        LawRule.Coordination => "Samordningsfunktion",
        LawRule.Reports => "Ledning och rapport till fullmäktige",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A rule without words"),
    };

    /// <summary>What the law says, in our own words.</summary>
    public static string Says(LawRule rule) => rule switch
    {
        LawRule.Picture => "Kommunen ska ta fram en lägesbild över brottsligheten inom sitt geografiska område. Den ska innehålla en kartläggning av brottsligheten, dess omfattning och konsekvenser, annan information av betydelse, och en analys av båda.",
        LawRule.Plan => "Kommunen ska med lägesbilden som grund besluta om en åtgärdsplan. Den behövde inte vara beslutad före den 1 juli 2024.",
        LawRule.MeasuresTied => "Planen ska ha lägesbilden som grund. Därför visas om varje åtgärd svarar mot ett problem i lägesbilden, eller har ett skäl.",
        LawRule.PictureAge => "Minst vartannat år ska kommunen uppdatera lägesbilden. En uppdatering är en ny version med egen dag, även när den säger att inget har ändrats.",
        LawRule.FollowUp => "Minst vartannat år ska kommunen följa upp åtgärdsplanen. Uppföljningen säger hur det gick med varje åtgärd, och vad man drar för slutsats.",
        LawRule.OtherPlanning => "Arbetet med lägesbild och åtgärdsplan ska, när det är lämpligt, samordnas med analys och planering enligt andra lagar.",
        LawRule.Agreements => "Kommunen ska verka för skriftliga överenskommelser med relevanta aktörer. De ska minst säga i vilka syften och på vilka områden man samverkar. Den andra får säga nej; då visas att kommunen har försökt.",
        LawRule.Council => "Kommunen ska verka för att strategiska frågor behandlas i ett råd som kommunen leder, och för att de andra deltar med företrädare i ledande ställning.",
        LawRule.Coordination => "Kommunen ska ha en samordningsfunktion. Den samordnar och stödjer arbetet, är kontaktpunkt för andra, och bidrar till att invånarna får information.",
        LawRule.Reports => "Kommunstyrelsen, eller den nämnd som fullmäktige bestämmer, leder arbetet och rapporterar kontinuerligt till fullmäktige.",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "A rule without words"),
    };

    /// <summary>What is a choice of the municipality and not of the law; null when nothing is.</summary>
    public static string? Choice(LawRule rule, LawChoices choices) => rule switch
    {
        LawRule.Plan => $"Att planen ska ses över när lägesbilden är mer än {choices.PlanBehindMonths} månader nyare är ett val, inte lagens ord.",
        LawRule.MeasuresTied => $"Gränsen {choices.UntiedPercent} procent är ett val. Lagen nämner ingen andel.",
        LawRule.PictureAge or LawRule.FollowUp => choices.ByCalendarYear
            ? $"”Vartannat år” räknas som kalenderår. Varningen {choices.WarnMonths} månader i förväg är ett val."
            : $"”Vartannat år” räknas som 24 månader, den stränga läsningen. Varningen {choices.WarnMonths} månader i förväg är ett val.",
        LawRule.Agreements => $"Varningen {choices.AgreementDays} dagar innan en överenskommelse går ut är ett val.",
        LawRule.Council => "Lagen säger inget om hur ofta rådet möts. Ett möte om året är ett val.",
        LawRule.Coordination => $"Att informationen får vara högst {choices.InformationMonths} månader gammal är ett val.",
        LawRule.Reports => $"Lagen säger ”kontinuerligt”. Gränserna {choices.ReportMonths} och {choices.ReportLateMonths} månader är ett val.",
        _ => null,
    };

    /// <summary>The kind of document that helps a rule that does not stand well.</summary>
    public static LawDocumentKind Helps(Standing standing) => Kinds.First(k => k.Slug == standing.Rule switch
    {
        LawRule.Picture or LawRule.PictureAge or LawRule.OtherPlanning => "lagesbild",
        LawRule.Plan or LawRule.MeasuresTied => "atgardsplan",
        LawRule.FollowUp => "uppfoljning",
        LawRule.Agreements => "overenskommelse",
        LawRule.Council => "forsok",
        LawRule.Coordination => standing.Findings.Any(f => f is LawFinding.Informed) ? "information" : "samordning",
        _ => standing.Findings.Any(f => f is LawFinding.NoBody) ? "ansvarig-namnd" : "rapport",
    });

    /// <summary>"kartläggningens omfattning".</summary>
    public static string Of(PicturePart part) => part switch
    {
        PicturePart.Extent => "brottslighetens omfattning",
        PicturePart.Consequences => "konsekvenserna",
        PicturePart.Information => "annan information, eller skälet till att den saknas",
        PicturePart.Analysis => "analysen",
        PicturePart.WholeMunicipality => "hela kommunens område",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "A part without words"),
    };

    /// <summary>"430 dagar kvar"; "12 dagar för sent"; empty when it is the very day.</summary>
    public static string Left(DateOnly due, DateOnly day) => (due.DayNumber - day.DayNumber) switch
    {
        0 => "sista dagen är i dag",
        > 0 and var left => $"{SwedishDates.Days(left)} kvar",
        var late => $"{SwedishDates.Days(-late)} för sent",
    };
}
