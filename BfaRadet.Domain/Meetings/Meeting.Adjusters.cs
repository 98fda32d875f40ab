using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings;

/// <content>Justerare: who adjusts the minutes together with the chair, and where.</content>
public sealed partial class Meeting
{
    /// <summary>
    /// Chooses the adjusters, in order, and the place. From those on the roll who have been here; not the secretary nor the
    /// one who led the meeting. In session, or after closing until the adjusting begins. The same twice is harmless.
    /// </summary>
    /// <param name="begun">Whether the minutes are being adjusted, or are adjusted.</param>
    public Result<Done> ChooseAdjusters(
        Actor by, ValueList<AttendanceId> adjusters, string place, bool begun)
    {
        place = Wording.Line(place);
        if ((Unentitled(by, Leaders)
            ?? (OpenedAt is null ? new MeetingRefusal.NotInSession(State) : null)
            ?? (begun ? new MeetingRefusal.AdjustingHasBegun() : null)
            ?? Wording.Check(by.Today, nameof(AdjustmentPlace), place)) is { } refusal)
        {
            return refusal;
        }

        adjusters = adjusters.Distinct().ToValueList();
        if (!adjusters.All(a => _roll.Exists(l => l.Id == a)))
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        var able = AbleToAdjust().Select(a => a.Id).ToHashSet();
        if (adjusters.Where(a => !able.Contains(a)).Select(OnRoll).FirstOrDefault() is { } other)
        {
            return new MeetingRefusal.CannotAdjust(other.Name);
        }

        if (adjusters != Adjusters || place != AdjustmentPlace)
        {
            (Adjusters, AdjustmentPlace) = (adjusters, place);
            Record(new AdjustersChosen(Id, adjusters.Select(a => OnRoll(a)!.Name).ToValueList(), place));
        }

        return Done.Value;
    }

    /// <summary>Those who can be chosen: they decide, have been here, and neither led the meeting nor kept its minutes.</summary>
    public IEnumerable<Attendance> AbleToAdjust()
    {
        var led = Presiding().ToHashSet();
        return _roll.Where(a => a.Status == AttendanceStatus.Present && a.HasDecided && !led.Contains(a) && !KeepsMinutes(a));
    }
}
