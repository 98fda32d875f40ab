using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Years;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>Converts a theme, as it is in the year that is shown, to form fields, and back.</summary>
internal static class ThemeFields
{
    /// <summary>Whether it comes every year.</summary>
    public const string Times = "Times", Meeting = "Meeting";

    private const string Yearly = "yearly", Once = "once", Until = "until";

    public static IReadOnlyDictionary<string, string> Of(YearThemeText text, int year) => new Dictionary<string, string>
    {
        [nameof(text.Title)] = text.Title,
        [nameof(text.Month)] = text.Month.ToString(CultureInfo.InvariantCulture),
        [Times] = text.LastYear is not { } last ? Yearly : last == text.FirstYear ? Once : Until,
        [Meeting] = text.MeetingOf(year)?.ToString() ?? "",
        [nameof(text.Kind)] = text.Kind.ToString(),
        [nameof(text.PlannedMinutes)] = text.PlannedMinutes?.ToString(CultureInfo.InvariantCulture) ?? "",
        [nameof(text.Presenter)] = text.Presenter,
    };

    /// <summary>False when the minutes are not a number; see <paramref name="refused"/>.</summary>
    /// <param name="former">The theme that was changed: what the form does not show is kept.</param>
    public static bool TryRead(
        IReadOnlyDictionary<string, string> fields, YearThemeText former, int year, [NotNullWhen(true)] out YearThemeText? text, [NotNullWhen(false)] out Refusal? refused)
    {
        var item = new Dictionary<string, string>(ItemFields.Of(new AgendaItemText(AgendaItemKind.Information, "")));
        foreach (var shared in (string[])[nameof(former.Title), nameof(former.Kind), nameof(former.PlannedMinutes), nameof(former.Presenter)])
        {
            item[shared] = fields[shared];
        }

        text = null;
        if (!ItemFields.TryRead(item, out var read, out refused))
        {
            return false;
        }

        var isOnce = former.LastYear == former.FirstYear;
        var (first, last) = fields[Times] switch
        {
            Yearly => (former.FirstYear, (int?)null),
            Once when isOnce => (former.FirstYear, former.LastYear),
            Once => (year, year),
            _ => (former.FirstYear, former.LastYear),
        };
        text = (former with
        {
            Title = read.Title,
            Month = int.TryParse(fields[nameof(former.Month)], CultureInfo.InvariantCulture, out var month) ? month : 0,
            FirstYear = first,
            LastYear = last,
            Kind = read.Kind,
            Presenter = read.Presenter,
            PlannedMinutes = read.PlannedMinutes,
        }).At(year, Guid.TryParse(fields[Meeting], out var meeting) ? new MeetingId(meeting) : null);
        return true;
    }

    public static IReadOnlyList<DraftChoice> Months { get; } =
        [.. Enumerable.Range(1, 12).Select(month => new DraftChoice(month.ToString(CultureInfo.InvariantCulture), YearWords.Capital(month)))];

    public static IReadOnlyList<DraftChoice> Kinds { get; } =
        [.. MeetingWords.Kinds.Where(kind => kind != AgendaItemKind.Break).Select(kind => new DraftChoice(kind.ToString(), MeetingWords.Of(kind)))];

    public static IReadOnlyList<DraftChoice> Recurrences(YearThemeText? text, int year) =>
    [
        new(Yearly, "Varje år"),
        new(Once, $"Bara {(text is { LastYear: { } last } && last == text.FirstYear ? last : year)}"),
        .. text is { LastYear: { } end } && end != text.FirstYear ? [new DraftChoice(Until, $"Till och med {end}")] : Array.Empty<DraftChoice>(),
    ];

    /// <summary>The year's meetings that are not over, with the one it is tied to already.</summary>
    public static IReadOnlyList<DraftChoice> Meetings(YearView view, YearThemeText? text) =>
    [
        new("", "Det första sammanträdet från månadens början"),
        .. view.Meetings.Where(m => m.Standing is not (YearMeetingState.Held or YearMeetingState.Cancelled) || m.Id == text?.MeetingOf(view.Year))
            .Select(m => new DraftChoice(m.Id.ToString(), MeetingWords.Day(m.Details.Date, m.Details.StartsAt, view.Meetings.Count(other => other.Details.Date == m.Details.Date) > 1)
                + (m.Standing == YearMeetingState.Cancelled ? " (inställt)" : ""))),
    ];
}
