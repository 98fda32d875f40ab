using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>Where a new item comes on the agenda when nobody has said: last, but before what ends every meeting.</summary>
internal static class PlaceOfNew
{
    private static readonly string[] _ends =
    [
        "mötets avslutande", "mötet avslutas", "mötets avslutning", "sammanträdets avslutande", "sammanträdet avslutas",
        "sammanträdets avslutning", "avslutande", "avslutning",
    ];

    /// <summary>The item that a new one comes before; null when it comes last. The closing is last of all, then "Övriga frågor".</summary>
    public static ItemView? Before(ValueList<ItemView> items, AgendaItemText text)
    {
        var rank = RankOf(text.Kind, text.Title);
        var after = items.Reverse().TakeWhile(i => RankOf(i.Kind, i.Title) > rank).LastOrDefault();

        // Nothing comes before what is first: an agenda of nothing else takes a new item last.
        return items.Count > 0 && after == items[0] ? null : after;
    }

    private static int RankOf(AgendaItemKind kind, string title) =>
        _ends.Contains(title.Trim().TrimEnd('.').ToLower(System.Globalization.CultureInfo.InvariantCulture)) ? 2
        : kind == AgendaItemKind.AnyOtherBusiness ? 1
        : 0;
}
