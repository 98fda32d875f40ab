using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Summons;

namespace BfaRadet.Domain.Meetings.RollCall;

/// <summary>The roll of a meeting: who is present, in what role, when, and who serves for whom.</summary>
public sealed partial class MeetingRoll : MeetingPart
{
    private readonly List<Attendance> _lines = [];

    private MeetingRoll()
    {
    }

    internal MeetingRoll(Meeting meeting) : base(meeting)
    {
    }

    /// <summary>May keep the roll.</summary>
    public const Duties RollKeepers = Duties.Preparers;

    /// <summary>In the order of the roll call; co-opted persons last.</summary>
    public IReadOnlyList<Attendance> Lines => _lines;

    public Attendance? Find(AttendanceId id) => _lines.Find(a => a.Id == id);

    /// <summary>
    /// Marks a person as present, in the room or remotely. An arrival after the first item is stored with time and item; a
    /// substitute who served for an arriving member stops serving.
    /// </summary>
    public Result<Done> MarkPresent(Actor by, AttendanceId id, bool remote, DateTimeOffset at)
    {
        if ((Unentitled(by, RollKeepers) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (Find(id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (line.IsHere && line.Remote == remote)
        {
            return Done.Value;
        }

        if (!line.IsHere)
        {
            line.Stays = [.. line.Stays, Coming(line, Own(at))];
        }

        (line.Status, line.Remote) = (AttendanceStatus.Present, remote);
        Record(new AttendanceMarked(Id, id, line.Name, line.Status, remote, Here: true));
        HandBackSeats(Own(at));
        Meeting.Voting.KeepOnlyVoters();
        return Done.Value;
    }

    /// <summary>Whether somebody is to be called: a substitute is marked when one comes.</summary>
    public static bool AwaitsCall(AttendanceStatus status, AttendanceRole role) =>
        status == AttendanceStatus.Expected && role != AttendanceRole.Substitute;

    /// <summary>Marks all who are to be called as present, in the room or as they have answered; exceptions are marked one by one. Idempotent.</summary>
    public Result<Done> MarkAllPresent(Actor by, DateTimeOffset at)
    {
        if ((Unentitled(by, RollKeepers) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        foreach (var line in _lines.Where(a => AwaitsCall(a.Status, a.Role)).ToList())
        {
            _ = MarkPresent(by, line.Id, line.Remote, at).Value;
        }

        return Done.Value;
    }

    /// <summary>
    /// Records that a person left, with the time and the last item; a substitute then stops serving. Idempotent.
    /// </summary>
    public Result<Done> MarkLeft(Actor by, AttendanceId id, DateTimeOffset at)
    {
        if ((Unentitled(by, RollKeepers) ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (Find(id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (line.IsHere)
        {
            (line.Services, line.Stays) = (Ended(line.Services, Own(at)), Ended(line.Stays, Own(at)));
            Meeting.Voting.KeepOnlyVoters();
            Record(new AttendanceMarked(Id, id, line.Name, line.Status, line.Remote, Here: false));
        }

        return Done.Value;
    }

    /// <summary>
    /// Marks a person as excused, absent or not yet called; also removes a presence marked by mistake. Allowed after the
    /// meeting too, for the minutes, like the times (<see cref="CorrectStays"/>).
    /// </summary>
    public Result<Done> MarkAway(Actor by, AttendanceId id, AttendanceStatus status)
    {
        if (Unentitled(by, RollKeepers) is { } refusal)
        {
            return refusal;
        }

        if (status == AttendanceStatus.Present)
        {
            throw new ArgumentOutOfRangeException(nameof(status), "Presence has a clock: use MarkPresent.");
        }

        if (Find(id) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (line.Status != status)
        {
            (line.Status, line.Stays, line.Remote, line.Services) = (status, [], false, []);
            Meeting.Voting.KeepOnlyVoters();
            Record(new AttendanceMarked(Id, id, line.Name, status, Remote: false, Here: false));
        }

        return Done.Value;
    }

    /// <summary>
    /// Co-opts (adjungerar) a person, who is present from now on. Idempotent for the same person; another person under the
    /// same id, or one who is present already, is refused.
    /// </summary>
    public Result<Done> CoOpt(Actor by, RollLine guest, bool remote, DateTimeOffset at)
    {
        guest = guest with
        {
            Role = AttendanceRole.CoOpted,
            Name = Wording.Line(guest.Name),
            Title = Wording.Line(guest.Title),
            Organisation = Wording.Line(guest.Organisation),
        };
        if ((Unentitled(by, RollKeepers) ?? NotInSession()
            ?? Faults.Of(
                Wording.Check(by.Today, nameof(guest.Name), guest.Name, required: true),
                Wording.Check(by.Today, nameof(guest.Title), guest.Title),
                Wording.Check(by.Today, nameof(guest.Organisation), guest.Organisation))) is { } refusal)
        {
            return refusal;
        }

        if (_lines.Find(a => a.Id == guest.Id) is { } known)
        {
            return (known.Name, known.Title, known.Organisation) == (guest.Name, guest.Title, guest.Organisation)
                ? Done.Value
                : new AlreadyEntered(known.Name);
        }

        if (_lines.Find(a => a.IsHere && string.Equals(a.Name, guest.Name, StringComparison.OrdinalIgnoreCase)
            && (guest.Organisation.Length == 0 || string.Equals(a.Organisation, guest.Organisation, StringComparison.OrdinalIgnoreCase))) is { } here)
        {
            return new MeetingRefusal.IsHereAlready(here.Name);
        }

        _lines.Add(new Attendance(guest, _lines.Count));
        Record(new ParticipantCoOpted(Id, guest.Id, guest.Name, guest.Organisation));
        return MarkPresent(by, guest.Id, remote, at);
    }

    /// <summary>The roll begins with what people have answered: who declines is excused, who comes remotely is called so.</summary>
    internal void Expect(MemberId member, SummonsAnswer? answer)
    {
        var (status, remote) = (answer == SummonsAnswer.Declines ? AttendanceStatus.Excused : AttendanceStatus.Expected, answer == SummonsAnswer.ComesRemotely);
        if (_lines.Find(a => a.Member == member) is { Stays.Count: 0 } line && (line.Status, line.Remote) != (status, remote))
        {
            (line.Status, line.Remote) = (status, remote);
            Changed();
        }
    }

    // Who is present, decides or serves depends on what is settled in the items, and who may answer in an open vote depends
    // on this.
    internal override void Changed()
    {
        base.Changed();
        Meeting.Agenda.RelyOn();
        if (Meeting.Voting.IsOpen)
        {
            Meeting.Voting.RelyOn();
        }
    }

    internal int IndexOf(AttendanceId id) => _lines.FindIndex(a => a.Id == id);

    /// <summary>
    /// Calls the roll before the first item, for apologies and again at the opening: everybody with name, role and
    /// organisation as they are now. Apologies are kept; persons who have left the council are removed.
    /// </summary>
    public void CallRoll(IEnumerable<RollLine> lines)
    {
        var former = _lines.Select(a => (a, a.Called)).ToList();
        var roll = lines.Select((line, at) =>
        {
            if (_lines.Find(a => a.Id == line.Id || a.Member is not null && a.Member == line.Member) is not { } known)
            {
                return new Attendance(line, at);
            }

            known.Call(line, at);
            return known;
        }).ToList();
        if (!roll.Select(a => (a, a.Called)).SequenceEqual(former))
        {
            _lines.Clear();
            _lines.AddRange(roll);
            Changed();
        }
    }

    /// <summary>
    /// Presence that begins now. For a member who arrives during a vote in which somebody serves for the seat, only the time
    /// is stored: the vote began without the member.
    /// </summary>
    private Stay Coming(Attendance line, DateTimeOffset at) =>
        line.Stays.Count == 0 && IsRollCall && !Meeting.Voting.IsOpen ? Stay.Whole
        : Meeting.Voting.IsOpen && Seats.InSeat(line) is not null ? new Stay(at, null, null, null)
        : From(at);

    /// <summary>
    /// Whether the roll is still being called: only the first item has been current, and nothing is settled in it.
    /// </summary>
    private bool IsRollCall => Meeting.Agenda.Items.All(i => i.BegunAt is null || i.IsOpen);

    /// <summary>A span that begins now. When the current item is settled already, it does not cover that item.</summary>
    private Stay From(DateTimeOffset at) => new(at, Meeting.FindCurrent() is { IsOpen: true } ? Meeting.CurrentItem : null, null, null);

    /// <summary>The span ended now: its last item is the latest that was settled during it.</summary>
    private Stay Ended(Stay span, DateTimeOffset at) => span with
    {
        To = at,
        ToItem = Meeting.Agenda.Items.Where(i => i.Kind != AgendaItemKind.Break && i.HandledAt <= at && Deciders.Holds(span, i)).MaxBy(i => i.HandledAt)?.Id,
    };

    private ValueList<Stay> Ended(ValueList<Stay> spans, DateTimeOffset at) =>
        spans.Count > 0 && spans[^1].IsOpen ? [.. spans.Take(spans.Count - 1), Ended(spans[^1], at)] : spans;
}
