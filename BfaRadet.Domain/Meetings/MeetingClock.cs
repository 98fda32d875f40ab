using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <summary>The times of a meeting: its own clock, and corrections afterwards.</summary>
public sealed class MeetingClock(Meeting meeting)
{
    /// <summary>The highest number that a first decision or paragraf may have.</summary>
    public const int MaxFirst = 9_999;

    /// <summary>Opening, closing and pauses; null before it is opened.</summary>
    public SessionTimes? Times => meeting.OpenedAt is { } opened ? new SessionTimes(opened, meeting.ClosedAt, Pauses) : null;

    /// <summary>The pauses, each with its item; for a pause without one, the last item taken up by then.</summary>
    public ValueList<Recess> Pauses => meeting.Recesses.Select(r => r.Item is { } item && meeting.Agenda.FindItem(item) is not null
        ? r
        : r with { Item = meeting.Agenda.Items.Where(i => i.BegunAt <= r.From).MaxBy(i => i.BegunAt)?.Id }).ToValueList();

    /// <summary>Whether it is entered afterwards, with a clock of its own.</summary>
    public bool IsWrittenUp => meeting.Lag != TimeSpan.Zero;

    /// <summary>
    /// Corrects when the meeting was opened, paused and closed. Another day moves all times in the meeting. Refused when
    /// times go backwards, overlap or lie in the future, for a closing time of a meeting that is not closed, and when
    /// somebody's attendance would be outside.
    /// </summary>
    /// <param name="before">The times as shown to the caller, in Swedish time; so are those in <paramref name="after"/>.</param>
    /// <param name="now">No corrected time may be later than this.</param>
    public Result<Done> CorrectTimes(Actor by, SessionTimes before, SessionTimes after, DateTimeOffset now)
    {
        if ((Meeting.Unentitled(by, MeetingRoll.RollKeepers) ?? (meeting.OpenedAt is null ? new MeetingRefusal.NotInSession(meeting.State) : null)) is { } refusal)
        {
            return refusal;
        }

        var (known, merge) = (Times!, new ThreeWay());
        var times = new SessionTimes(
            merge.Field(nameof(Meeting.OpenedAt), before.Opened, after.Opened, known.Opened),
            merge.Field(nameof(Meeting.ClosedAt), before.Closed, after.Closed, known.Closed),
            merge.Field(nameof(Meeting.Recesses), before.Recesses, after.Recesses, known.Recesses));
        if (merge.Clash is { } clash)
        {
            return clash;
        }

        if (times == known)
        {
            return Done.Value;
        }

        if (times.Recesses.Any(r => r.Item is { } item && meeting.Agenda.FindItem(item) is null))
        {
            return new MeetingRefusal.ItemGone();
        }

        // A day is moved in local time: across the change to summer time that is not 24 hours.
        var shift = after.Opened.Date - before.Opened.Date is var days && days == TimeSpan.Zero
            ? TimeSpan.Zero
            : days + before.Opened.Offset - after.Opened.Offset;
        if (((Refusal?)(Misplaced(times, now) is { } at ? new MeetingRefusal.ImpossibleTimes(at) : null)
            ?? FirstOutside(times, shift)) is { } declined)
        {
            return declined;
        }

        if (shift != TimeSpan.Zero)
        {
            Shift(shift);
            MoveTo(DateOnly.FromDateTime(after.Opened.DateTime));
        }

        if (IsWrittenUp || shift != TimeSpan.Zero)
        {
            meeting.Lag += known.Opened - times.Opened;
        }

        (meeting.OpenedAt, meeting.ClosedAt, meeting.Recesses) = (times.Opened, times.Closed, times.Recesses);
        Record(new TimesCorrected(meeting.Id, known, times));
        return Done.Value;
    }

    /// <summary>The time by the meeting's own clock: never before its opening.</summary>
    internal DateTimeOffset Own(DateTimeOffset at) => at - meeting.Lag is var own && own < meeting.OpenedAt ? meeting.OpenedAt.Value : own;

    /// <summary>The closing time: for a meeting entered afterwards its planned end, unless its clock is past that.</summary>
    internal DateTimeOffset ClosingAt(DateTimeOffset at)
    {
        var planned = meeting.OpenedAt + (meeting.EndsAt - meeting.StartsAt);
        return IsWrittenUp && Own(at) < planned && planned < at ? planned.Value : Own(at);
    }

    internal MeetingRefusal? SettleTheDay(Opening? opening, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.DateTime);
        switch (opening)
        {
            case null or Opening.FromPaper when today != meeting.Date:
                return new MeetingRefusal.AnotherDay(meeting.Date, today);
            case Opening.Moved:
                MoveTo(today);
                return null;
            case Opening.FromPaper(var decision, var number):
                return NumberFrom(decision, number);
            case Opening.Afterwards(var from, var first, var paragraph):
                if ((from >= at ? new MeetingRefusal.NotHeldYet(from) : NumberFrom(first, paragraph)) is { } refusal)
                {
                    return refusal;
                }

                meeting.Lag = at - from;
                MoveTo(DateOnly.FromDateTime(from.DateTime));
                return null;
            default:
                return null;
        }
    }

    private MeetingRefusal? NumberFrom(int? decision, int? paragraph)
    {
        if (new[] { decision, paragraph }.FirstOrDefault(n => n is < 1 or > MaxFirst) is { } outside)
        {
            return new MeetingRefusal.NumberOutOfRange(outside, MaxFirst);
        }

        (meeting.FirstDecision, meeting.FirstParagraph) = (decision, paragraph);
        return null;
    }

    private void MoveTo(DateOnly day)
    {
        if (day != meeting.Date)
        {
            var details = meeting.Details;
            meeting.Date = day;
            Record(new MeetingDetailsChanged(meeting.Id, details, meeting.Details));
        }
    }

    // The first time that conflicts with the others; null when none does.
    private DateTimeOffset? Misplaced(SessionTimes times, DateTimeOffset now)
    {
        if (times.Closed is null != meeting.ClosedAt is null || times.Opened > now)
        {
            return times.Opened;
        }

        var latest = times.Opened;
        for (var i = 0; i < times.Recesses.Count; i++)
        {
            var recess = times.Recesses[i];
            if (recess.From < latest || recess.To is null && (times.Closed is not null || i < times.Recesses.Count - 1))
            {
                return recess.From;
            }

            if (recess.To < recess.From)
            {
                return recess.To;
            }

            latest = recess.To ?? recess.From;
        }

        return times.Closed < latest || times.Closed > now ? times.Closed : null;
    }

    private MeetingRefusal.OutsideTheMeeting? FirstOutside(SessionTimes times, TimeSpan shift)
    {
        foreach (var line in meeting.Roll.Lines)
        {
            foreach (var at in line.Stays.Concat(line.Services).SelectMany(s => new[] { s.From, s.To }).OfType<DateTimeOffset>())
            {
                if (at + shift < times.Opened || at + shift > times.Closed)
                {
                    return new MeetingRefusal.OutsideTheMeeting(line.Name, at);
                }
            }
        }

        return null;
    }

    private void Shift(TimeSpan by)
    {
        meeting.Agenda.Shift(by);
        meeting.Roll.ChangeSpans(Shifted);
        meeting.Voting.Votes = meeting.Voting.Votes.Select(v => v with { OpenedAt = v.OpenedAt + by, EndedAt = v.EndedAt + by }).ToValueList();

        ValueList<Stay> Shifted(ValueList<Stay> spans) =>
            spans.Select(s => s with { From = s.From + by, To = s.To + by }).ToValueList();
    }

    private void Record(DomainEvent happened)
    {
        meeting.Agenda.RelyOn();
        meeting.Roll.RelyOn();
        meeting.Record(happened);
    }
}
