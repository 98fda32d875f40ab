using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.Years;

/// <summary>The meeting that a theme is tied to in a year.</summary>
public sealed record ThemeMeeting(int Year, MeetingId Meeting);

/// <summary>The content of a theme, as it is edited.</summary>
/// <param name="Month">1 to 12: when it comes, in years without a meeting of its own.</param>
/// <param name="FirstYear">The first year it may come.</param>
/// <param name="LastYear">Null for every year; the same as the first for once.</param>
/// <param name="Meetings">The meetings it is tied to, at most one a year.</param>
public sealed record YearThemeText(
    string Title,
    int Month,
    int FirstYear,
    int? LastYear = null,
    AgendaItemKind Kind = AgendaItemKind.Information,
    string Presenter = "",
    int? PlannedMinutes = null,
    ValueList<ThemeMeeting> Meetings = default)
{
    /// <summary>The meeting it is tied to in a year; null for none.</summary>
    public MeetingId? MeetingOf(int year) => Meetings.FirstOrDefault(m => m.Year == year)?.Meeting;

    /// <summary>Tied to a meeting in a year; with null to the month again.</summary>
    public YearThemeText At(int year, MeetingId? meeting) => this with
    {
        Meetings = Meetings.Where(m => m.Year != year).Concat(meeting is { } at ? [new ThemeMeeting(year, at)] : []).OrderBy(m => m.Year).ToValueList(),
    };
}

/// <summary>
/// What a council takes up at a certain time of the year: the picture, the follow-up of the plan, the report to the assembly.
/// It is suggested to the meeting it is planned for (<see cref="ThemePlace"/>).
/// </summary>
public sealed class YearTheme : Aggregate
{
    /// <summary>Maximum number of themes of a council.</summary>
    public const int Max = 60;

    /// <summary>Years that are planned.</summary>
    public const int MinYear = 2000, MaxYear = 2100;

    private YearTheme()
    {
    }

    public YearThemeId Id { get; private init; }

    public CouncilId Council { get; private init; }

    public string Title { get; private set; } = "";

    public int Month { get; private set; }

    public int FirstYear { get; private set; }

    public int? LastYear { get; private set; }

    public AgendaItemKind Kind { get; private set; }

    public string Presenter { get; private set; } = "";

    public int? PlannedMinutes { get; private set; }

    public ValueList<ThemeMeeting> Meetings { get; private set; }

    /// <summary>The day it was put in the year: nothing before it was forgotten.</summary>
    public DateOnly Since { get; private init; }

    public override CouncilId BelongsTo => Council;

    public YearThemeText Text => new(Title, Month, FirstYear, LastYear, Kind, Presenter, PlannedMinutes, Meetings);

    /// <summary>Puts a theme in the year.</summary>
    /// <param name="since">The day it was first put there, for one that is put back; null for today.</param>
    public static Result<YearTheme> Add(Actor by, YearThemeId id, CouncilId council, YearThemeText text, DateOnly? since = null)
    {
        text = Clean(text);
        if ((Unentitled(by) ?? FaultsOf(by.Today, text)) is { } refusal)
        {
            return refusal;
        }

        var theme = new YearTheme { Id = id, Council = council, Since = since is { } day && day < by.Today ? day : by.Today };
        theme.Apply(text);
        if (since is null && text.LastYear == text.FirstYear && !theme.OccursIn(text.FirstYear))
        {
            return new YearRefusal.MonthHasBeen(text.Month, text.FirstYear);
        }

        theme.Record(new YearThemeAdded(id, theme.Title, theme.Month));
        return theme;
    }

    /// <summary>
    /// Changes the content. Fields that another changed meanwhile are kept; a field both changed is an <see
    /// cref="EditClash"/>.
    /// </summary>
    public Result<Done> Edit(Actor by, YearThemeText before, YearThemeText after)
    {
        (before, after) = (Clean(before), Clean(after));
        if ((Unentitled(by) ?? FaultsOf(by.Today, after)) is { } refusal)
        {
            return refusal;
        }

        var (now, merge) = (Text, new ThreeWay());
        var merged = new YearThemeText(
            merge.Field(nameof(Title), before.Title, after.Title, now.Title),
            merge.Field(nameof(Month), before.Month, after.Month, now.Month),
            merge.Field(nameof(FirstYear), before.FirstYear, after.FirstYear, now.FirstYear),
            merge.Field(nameof(LastYear), before.LastYear, after.LastYear, now.LastYear),
            merge.Field(nameof(Kind), before.Kind, after.Kind, now.Kind),
            merge.Field(nameof(Presenter), before.Presenter, after.Presenter, now.Presenter),
            merge.Field(nameof(PlannedMinutes), before.PlannedMinutes, after.PlannedMinutes, now.PlannedMinutes),
            merge.Field(nameof(Meetings), before.Meetings, after.Meetings, now.Meetings));
        if ((merge.Clash ?? FaultsOf(by.Today, merged)) is { } clash)
        {
            return clash;
        }

        if (merged != now)
        {
            Apply(merged);
            Record(new YearThemeChanged(Id, Title));
        }

        return Done.Value;
    }

    /// <summary>
    /// Takes it out from a year on. What it was in years before stays; when there is none the row is to be removed.
    /// </summary>
    /// <returns>Whether it is gone altogether.</returns>
    public Result<bool> Remove(Actor by, int from)
    {
        if (Unentitled(by) is { } refusal)
        {
            return refusal;
        }

        var first = Math.Max(FirstYear, Since.Year);
        if (from > first)
        {
            if (LastYear is { } last && last < from)
            {
                return false;
            }

            LastYear = from - 1;
            Meetings = Meetings.Where(m => m.Year < from).ToValueList();
            Record(new YearThemeRemoved(Id, Title, from));
            return false;
        }

        Record(new YearThemeRemoved(Id, Title, null));
        return true;
    }

    /// <summary>Whether it comes in a year: not in a month that was over when it was put in the year.</summary>
    public bool OccursIn(int year) =>
        year >= FirstYear && (LastYear is not { } last || year <= last)
        && (Text.MeetingOf(year) is not null || new DateOnly(year, Month, DateTime.DaysInMonth(year, Month)) >= Since);

    private static NotYourDuty? Unentitled(Actor by) => by.Has(Meeting.Preparers) ? null : new NotYourDuty(Meeting.Preparers);

    private static YearThemeText Clean(YearThemeText text) => text with { Title = Wording.Line(text.Title), Presenter = Wording.Line(text.Presenter) };

    /// <summary>Every fault in the content; null when there is none.</summary>
    private static Refusal? FaultsOf(DateOnly today, YearThemeText text) => Faults.Of(
        Wording.Check(today, nameof(Title), text.Title, required: true),
        text.Month is < 1 or > 12 ? new YearRefusal.NoSuchMonth(text.Month) : null,
        text.FirstYear is < MinYear or > MaxYear ? new YearRefusal.NoSuchYear(text.FirstYear) : null,
        text.LastYear is { } last && last < text.FirstYear ? new YearRefusal.EndsBeforeItBegins(text.FirstYear, last) : null,
        Wording.Check(today, nameof(Presenter), text.Presenter),
        text.PlannedMinutes is { } minutes and (< 0 or > MeetingAgenda.MaxMinutes)
            ? new MeetingRefusal.MinutesOutOfRange(minutes, MeetingAgenda.MaxMinutes)
            : null);

    private void Apply(YearThemeText text) =>
        (Title, Month, FirstYear, LastYear, Kind, Presenter, PlannedMinutes, Meetings) =
        (text.Title, text.Month, text.FirstYear, text.LastYear, text.Kind, text.Presenter, text.PlannedMinutes, text.Meetings);
}
