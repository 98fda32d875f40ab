using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Words for kinds, and for how far decisions have come, on the screen and in addresses.</summary>
public static class DecisionWords
{
    /// <summary>A wording as a sentence, as the minutes have it: with its full stop.</summary>
    public static string Sentence(string wording) => wording is "" or [.., '.' or '!' or '?' or '…' or ':' or ';'] ? wording : $"{wording}.";

    /// <summary>Each kind with its word and its word in an address, in the order they are offered.</summary>
    public static IReadOnlyList<(DecisionKind Kind, string Word, string Slug)> Kinds { get; } =
    [
        (DecisionKind.Assigned, "uppdrag", "uppdrag"),
        (DecisionKind.Committed, "åtagande", "atagande"),
        (DecisionKind.Proposed, "förslag", "forslag"),
        (DecisionKind.Endorsed, "tillstyrkan", "tillstyrkan"),
        (DecisionKind.Referred, "överlämnande", "overlamnande"),
        (DecisionKind.Tabled, "bordläggning", "bordlaggning"),
        (DecisionKind.ReferredBack, "återremiss", "aterremiss"),
        (DecisionKind.Approved, "godkännande", "godkannande"),
        (DecisionKind.Noted, "noterat", "noterat"),
        (DecisionKind.Resolved, "eget beslut", "eget"),
    ];

    /// <summary>
    /// How far a decision has come: one way of telling them apart, and one word for each, wherever it is shown, counted or
    /// chosen by. Of one decision: "beslutet är fullgjort".
    /// </summary>
    public static IReadOnlyList<(DecisionStanding Standing, string Word, string Slug)> Standings { get; } =
    [
        (DecisionStanding.Late, "förfallet", "forfallet"),
        (DecisionStanding.Running, "pågår", "pagar"),
        (DecisionStanding.Partly, "delvis", "delvis"),
        (DecisionStanding.Waiting, "väntar", "vantar"),
        (DecisionStanding.Done, "fullgjort", "fullgjort"),
        (DecisionStanding.Settled, "gäller", "galler"),
        (DecisionStanding.Replaced, "ersatt", "ersatt"),
        (DecisionStanding.Repealed, "upphävt", "upphavt"),
    ];

    public static string Of(DecisionKind kind) => Kinds.First(k => k.Kind == kind).Word;

    /// <summary>"Uppdrag": capitalised.</summary>
    public static string Label(DecisionKind kind) => char.ToUpperInvariant(Of(kind)[0]) + Of(kind)[1..];

    /// <summary>What a decision's day is: for one that puts something off, when that comes back.</summary>
    public static string DueLabel(DecisionKind kind) =>
        kind is DecisionKind.Tabled or DecisionKind.ReferredBack ? "Tas upp senast" : "Klart senast";

    public static string Of(DecisionStanding standing) => Standings.First(s => s.Standing == standing).Word;

    public static string Slug(DecisionKind kind) => Kinds.First(k => k.Kind == kind).Slug;

    public static string Slug(DecisionStanding standing) => Standings.First(s => s.Standing == standing).Slug;

    public static DecisionKind? Kind(string? slug) =>
        Kinds.Where(k => k.Slug == slug).Select(k => (DecisionKind?)k.Kind).FirstOrDefault();

    public static DecisionStanding? Standing(string? slug) =>
        Standings.Where(s => s.Slug == slug).Select(s => (DecisionStanding?)s.Standing).FirstOrDefault();

    /// <summary>"Polismyndigheten (Edla Ramberg)".</summary>
    public static string Of(Responsible responsible) =>
        responsible.Person is { Length: > 0 } person ? $"{responsible.Organisation} ({person})" : responsible.Organisation;

    /// <summary>All of them; empty when nobody is named.</summary>
    public static string Of(ValueList<Responsible> responsibles) => string.Join(", ", responsibles.Select(Of));

    /// <summary>"ansvarig och datum".</summary>
    public static string Of(ValueList<MissingPart> missing) => Listed.And(missing.Select(part => part switch
    {
        MissingPart.Responsible => "ansvarig",
        MissingPart.Date => "datum",
        _ => "fokusområde",
    }));

    /// <summary>"Menade du @Gatuchef?": names near one that is not in the register; null when there are none.</summary>
    public static string? Near(IEnumerable<string> names) => Listed.Or(names) is { Length: > 0 } all ? $"Menade du {all}?" : null;

    /// <summary>Shown before a single unknown word is taken as a name.</summary>
    public static string Unfinished(Responsible outside) =>
        $"”{outside.Organisation}” är ingen i registret: välj i listan, eller skriv hela namnet. Enter en gång till antecknar det som det står.";

    /// <summary>The non-null parts as one text; null when there are none.</summary>
    public static string? Sentences(params string?[] parts) =>
        string.Join(' ', parts.OfType<string>()) is { Length: > 0 } all ? all : null;

    /// <summary>Words for a value of a decision in a clash; null for a value without words of its own.</summary>
    public static string? Of(object part, ValueList<FocusAreaView> areas) => part switch
    {
        DecisionKind kind => Of(kind),
        ValueList<Responsible> { Count: 0 } => "ingen",
        ValueList<Responsible> named => Of(named),
        ValueList<FocusAreaId> { Count: 0 } => "inget",
        ValueList<FocusAreaId> chosen => string.Join(", ", areas.Where(a => chosen.Contains(a.Id)).Select(a => a.Name)),
        _ => null,
    };
}
