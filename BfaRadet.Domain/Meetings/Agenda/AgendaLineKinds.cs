using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>The kind of an item from a word for it, or from its title.</summary>
internal static class AgendaLineKinds
{
    private static readonly Dictionary<string, AgendaItemKind> _words = new()
    {
        ["beslut"] = AgendaItemKind.Decision,
        ["beslutas"] = AgendaItemKind.Decision,
        ["för beslut"] = AgendaItemKind.Decision,
        ["beslutsärende"] = AgendaItemKind.Decision,
        ["information"] = AgendaItemKind.Information,
        ["info"] = AgendaItemKind.Information,
        ["för information"] = AgendaItemKind.Information,
        ["informationsärende"] = AgendaItemKind.Information,
        ["diskussion"] = AgendaItemKind.Discussion,
        ["för diskussion"] = AgendaItemKind.Discussion,
        ["samtal"] = AgendaItemKind.Discussion,
        ["uppföljning"] = AgendaItemKind.FollowUp,
        ["uppf"] = AgendaItemKind.FollowUp,
        ["för uppföljning"] = AgendaItemKind.FollowUp,
        ["formalia"] = AgendaItemKind.Formality,
        ["formalitet"] = AgendaItemKind.Formality,
        ["övriga frågor"] = AgendaItemKind.AnyOtherBusiness,
        ["övrig fråga"] = AgendaItemKind.AnyOtherBusiness,
        ["övrigt"] = AgendaItemKind.AnyOtherBusiness,
        ["paus"] = AgendaItemKind.Break,
        ["rast"] = AgendaItemKind.Break,
    };

    // Whole titles.
    private static readonly Dictionary<string, AgendaItemKind> _titles = new()
    {
        ["paus"] = AgendaItemKind.Break,
        ["rast"] = AgendaItemKind.Break,
        ["fika"] = AgendaItemKind.Break,
        ["fikapaus"] = AgendaItemKind.Break,
        ["kaffepaus"] = AgendaItemKind.Break,
        ["lunch"] = AgendaItemKind.Break,
        ["bensträckare"] = AgendaItemKind.Break,
        ["öppnande"] = AgendaItemKind.Formality,
        ["mötesöppnande"] = AgendaItemKind.Formality,
        ["laget runt"] = AgendaItemKind.Information,
        ["upprop"] = AgendaItemKind.Formality,
        ["inledning"] = AgendaItemKind.Formality,
        ["välkommen"] = AgendaItemKind.Formality,
        ["avslut"] = AgendaItemKind.Formality,
        ["avslutning"] = AgendaItemKind.Formality,
        ["avslutande"] = AgendaItemKind.Formality,
        ["övrigt"] = AgendaItemKind.AnyOtherBusiness,
    };

    // How titles begin.
    private static readonly (string Beginning, AgendaItemKind Kind)[] _beginnings =
    [
        ("övriga frågor", AgendaItemKind.AnyOtherBusiness), ("övrig fråga", AgendaItemKind.AnyOtherBusiness),
        ("uppföljning", AgendaItemKind.FollowUp),
        ("information ", AgendaItemKind.Information), ("info ", AgendaItemKind.Information), ("lägesrapport", AgendaItemKind.Information),
        ("aktuellt ", AgendaItemKind.Information), ("nuläge", AgendaItemKind.Information),
        ("rapport ", AgendaItemKind.Information), ("rapporter ", AgendaItemKind.Information), ("presentation ", AgendaItemKind.Information),
        ("diskussion ", AgendaItemKind.Discussion), ("samtal om ", AgendaItemKind.Discussion),
        ("mötets öppnande", AgendaItemKind.Formality), ("mötet öppnas", AgendaItemKind.Formality), ("sammanträdets öppnande", AgendaItemKind.Formality),
        ("upprop och ", AgendaItemKind.Formality), ("nästa möte ", AgendaItemKind.Formality), ("nästa sammanträde ", AgendaItemKind.Formality), ("val av protokollsjusterare", AgendaItemKind.Formality), ("förra mötets protokoll", AgendaItemKind.Formality),
        ("val av justerare", AgendaItemKind.Formality), ("val av justeringsperson", AgendaItemKind.Formality),
        ("godkännande av dagordning", AgendaItemKind.Formality), ("godkännande av föredragningslista", AgendaItemKind.Formality),
        ("fastställande av dagordning", AgendaItemKind.Formality), ("fastställande av föredragningslista", AgendaItemKind.Formality),
        ("föregående protokoll", AgendaItemKind.Formality), ("föregående minnesanteckning", AgendaItemKind.Formality), ("föregående mötes protokoll", AgendaItemKind.Formality),
        ("mötets avslut", AgendaItemKind.Formality), ("mötet avslutas", AgendaItemKind.Formality),
        ("sammanträdets avslut", AgendaItemKind.Formality), ("sammanträdet avslutas", AgendaItemKind.Formality),
    ];

    private static readonly string[] _informing = ["lägesbild", "återrapport"];

    // What begins as information may be there to be decided on.
    private static readonly string[] _decided = ["beslut", "antag", "godkänn", "fastställ", "ställningstag", "yttrande"];

    /// <summary>The kind that a part of the line names; null for none.</summary>
    public static AgendaItemKind? Read(string part) =>
        part.Length < 40 && _words.TryGetValue(Folded(part), out var kind) ? kind : null;

    /// <summary>The kind that a title tells of; otherwise a decision.</summary>
    public static AgendaItemKind Recognise(string title)
    {
        var folded = Folded(title);
        if (_titles.TryGetValue(folded, out var kind))
        {
            return kind;
        }

        var found = Array.Find(_beginnings, b => $"{folded} ".StartsWith(b.Beginning, StringComparison.Ordinal));
        if (found.Beginning is null && Array.Exists(_informing, folded.Contains))
        {
            found = ("", AgendaItemKind.Information);
        }

        return found.Beginning is null || (found.Kind == AgendaItemKind.Information && Array.Exists(_decided, folded.Contains)) ? AgendaItemKind.Decision : found.Kind;
    }

    private static string Folded(string text) => DecisionLineText.WithoutStops(DecisionLineText.Fold(text)).Trim();
}
