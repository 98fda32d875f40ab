using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>The default place of a new item: last, but before the closing items.</summary>
internal static class PlaceOfNew
{
    private static readonly string[] _ends =
    [
        "mötets avslutande", "mötet avslutas", "mötets avslutning", "sammanträdets avslutande", "sammanträdet avslutas",
        "sammanträdets avslutning", "avslutande", "avslutning",
    ];

    /// <summary>
    /// The item before which a new one is placed; null for last. The closing item stays last, and "Övriga frågor" before it.
    /// </summary>
    public static ItemView? Before(ValueList<ItemView> items, AgendaItemText text)
    {
        var rank = RankOf(text.Kind, text.Title);
        var after = items.Reverse().TakeWhile(i => RankOf(i.Kind, i.Title) > rank).LastOrDefault();

        // Never before the first item: on an agenda of closing items only, a new item is placed last.
        return items.Count > 0 && after == items[0] ? null : after;
    }

    private static int RankOf(AgendaItemKind kind, string title) =>
        _ends.Contains(title.Trim().TrimEnd('.').ToLower(System.Globalization.CultureInfo.InvariantCulture)) ? 2
        : kind == AgendaItemKind.AnyOtherBusiness ? 1
        : 0;
}
