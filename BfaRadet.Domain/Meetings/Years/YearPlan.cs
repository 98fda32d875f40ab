using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;

namespace BfaRadet.Domain.Meetings.Years;

/// <summary>A point that new meetings begin with.</summary>
public sealed record StandingPoint(Guid Id, AgendaItemKind Kind, string Title, string Presenter = "", int? PlannedMinutes = null)
{
    public AgendaItemText Text => new(Kind, Title, Presenter, PlannedMinutes);
}

/// <summary>A meeting to be planned with others.</summary>
public sealed record SeriesMeeting(MeetingId Id, DateOnly Date, TimeOnly StartsAt, TimeOnly EndsAt);

/// <summary>
/// What a council plans its years with: the standing points of new meetings. One for a council. Planning several meetings at
/// once moves its version, so that of two who plan at the same moment the second sees what the first planned.
/// </summary>
public sealed class YearPlan : Aggregate
{
    /// <summary>Maximum number of standing points.</summary>
    public const int MaxPoints = 40;

    /// <summary>Most meetings that are planned at once.</summary>
    public const int MaxDays = 60;

    private YearPlan()
    {
    }

    public CouncilId Council { get; private init; }

    /// <summary>In order; empty when new meetings take over those of the meeting before.</summary>
    public ValueList<StandingPoint> Points { get; private set; }

    public override CouncilId BelongsTo => Council;

    public static YearPlan Of(CouncilId council) => new() { Council = council };

    /// <summary>
    /// Chooses the standing points. Refused when they are others than were <paramref name="seen"/>, and are not those wanted.
    /// Idempotent.
    /// </summary>
    public Result<Done> ChoosePoints(Actor by, ValueList<StandingPoint> seen, ValueList<StandingPoint> points)
    {
        if (!by.Has(Meeting.Preparers))
        {
            return new NotYourDuty(Meeting.Preparers);
        }

        points = points.Select(point => point with { Title = Wording.Line(point.Title), Presenter = Wording.Line(point.Presenter) }).ToValueList();
        if (points.Count > MaxPoints)
        {
            return new YearRefusal.TooManyPoints(MaxPoints);
        }

        var wrong = points.Select(point => (point.Id, Why: FaultsOf(by.Today, point))).Where(point => point.Why is not null)
            .Select(point => new PointFault(point.Id, point.Why!)).ToValueList();
        if (wrong.Count > 0)
        {
            return new YearRefusal.PointsRefused(wrong);
        }

        if (points == Points)
        {
            return Done.Value;
        }

        if (seen != Points)
        {
            return new YearRefusal.PointsAreOthers();
        }

        Points = points;
        Record(new StandingPointsChosen(points.Count));
        return Done.Value;
    }

    /// <summary>
    /// That several meetings are planned. Refused for none, for too many, and for a day that has a meeting the planner has not
    /// seen.
    /// </summary>
    /// <param name="planned">The days of the council's other meetings, but those that are cancelled.</param>
    /// <param name="known">Those that the planner has seen, and plans beside.</param>
    public Result<Done> PlanSeries(Actor by, ValueList<SeriesMeeting> meetings, IReadOnlyCollection<DateOnly> planned, IReadOnlyCollection<DateOnly> known)
    {
        ArgumentNullException.ThrowIfNull(planned);
        if (!by.Has(Meeting.Preparers))
        {
            return new NotYourDuty(Meeting.Preparers);
        }

        if (meetings.Count is 0 or > MaxDays)
        {
            return meetings.Count == 0 ? new YearRefusal.NoDays() : new YearRefusal.TooManyDays(meetings.Count, MaxDays);
        }

        var taken = meetings.Select(m => m.Date).Where(day => planned.Contains(day) && !known.Contains(day)).Distinct().Order().ToValueList();
        if (taken.Count > 0)
        {
            return new YearRefusal.DaysAreTaken(taken);
        }

        Record(new SeriesPlanned(meetings.Count, meetings.Min(m => m.Date), meetings.Max(m => m.Date)));
        return Done.Value;
    }

    /// <summary>That meetings which were planned at once were taken back.</summary>
    public void TakeBackSeries(int meetings) => Record(new SeriesTakenBack(meetings));

    private static Refusal? FaultsOf(DateOnly today, StandingPoint point) => Faults.Of(
        Wording.Check(today, nameof(StandingPoint.Title), point.Title, required: true),
        Wording.Check(today, nameof(StandingPoint.Presenter), point.Presenter),
        point.PlannedMinutes is { } minutes and (< 0 or > MeetingAgenda.MaxMinutes)
            ? new MeetingRefusal.MinutesOutOfRange(minutes, MeetingAgenda.MaxMinutes)
            : null);
}
