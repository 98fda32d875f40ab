using BfaRadet.App.Features.FocusAreas;
using BfaRadet.Domain.Decisions;

namespace BfaRadet.App.Features.Decisions;

/// <summary>Words for kinds and states, on the screen and in addresses.</summary>
public static class DecisionWords
{
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

    /// <summary>The states that are shown.</summary>
    public static IReadOnlyList<(DecisionState State, string Word, string Slug)> States { get; } =
    [
        (DecisionState.InForce, "gäller", "galler"),
        (DecisionState.Completed, "fullgjord", "fullgjord"),
        (DecisionState.Replaced, "ersatt", "ersatt"),
    ];

    public static string Of(DecisionKind kind) => Kinds.First(k => k.Kind == kind).Word;

    /// <summary>"Uppdrag": capitalised.</summary>
    public static string Label(DecisionKind kind) => char.ToUpperInvariant(Of(kind)[0]) + Of(kind)[1..];

    public static string Of(DecisionState state) =>
        state == DecisionState.Withdrawn ? "återtagen" : States.First(s => s.State == state).Word;

    public static string Slug(DecisionKind kind) => Kinds.First(k => k.Kind == kind).Slug;

    public static string Slug(DecisionState state) => States.First(s => s.State == state).Slug;

    public static DecisionKind? Kind(string? slug) =>
        Kinds.Where(k => k.Slug == slug).Select(k => (DecisionKind?)k.Kind).FirstOrDefault();

    public static DecisionState? State(string? slug) =>
        States.Where(s => s.Slug == slug).Select(s => (DecisionState?)s.State).FirstOrDefault();

    /// <summary>"Polismyndigheten (Edla Ramberg)".</summary>
    public static string Of(Responsible responsible) =>
        responsible.Person is { Length: > 0 } person ? $"{responsible.Organisation} ({person})" : responsible.Organisation;

    /// <summary>All of them; empty when nobody is named.</summary>
    public static string Of(ValueList<Responsible> responsibles) => string.Join(", ", responsibles.Select(Of));

    /// <summary>"ansvarig och datum".</summary>
    public static string Of(ValueList<MissingPart> missing) => string.Join(" och ", missing.Select(part => part switch
    {
        MissingPart.Responsible => "ansvarig",
        MissingPart.Date => "datum",
        _ => "fokusområde",
    }));

    /// <summary>"Menade du @Gatuchef?": names near one that is not in the register; null when there are none.</summary>
    public static string? Near(IEnumerable<string> names) => string.Join(" eller ", names) is { Length: > 0 } all ? $"Menade du {all}?" : null;

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
