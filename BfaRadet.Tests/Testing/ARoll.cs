using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Tests.Testing;

/// <summary>Four members, of whom the police and the rescue service have personal substitutes, and one substitute without a seat.</summary>
public sealed class ARoll
{
    private ARoll()
    {
        Members = [.. new[] { "Ordföranden", "Polischefen", "Räddningschefen", "Vd:n" }.Select(name => Line(name, AttendanceRole.Member))];
        (Police, Rescue) = (Line("Kommunpolisen", AttendanceRole.Substitute, Members[1]), Line("Insatsledaren", AttendanceRole.Substitute, Members[2]));
        Reserve = Line("Reserven", AttendanceRole.Substitute);
        All = [.. Members, Police, Rescue, Reserve];
        Shared = AMeeting.Shared();
        _ = Shared.Meeting.Open(AMeeting.Chair, All, AMeeting.At(15, 34)).Value;
    }

    public IReadOnlyList<RollLine> Members { get; }

    /// <summary>Substitute of the second member.</summary>
    public RollLine Police { get; }

    /// <summary>Substitute of the third member.</summary>
    public RollLine Rescue { get; }

    public RollLine Reserve { get; }

    public IReadOnlyList<RollLine> All { get; }

    public AMeeting Shared { get; }

    public Meeting Meeting => Shared.Meeting;

    /// <summary>In session, and nobody is marked.</summary>
    public static ARoll Called() => new();

    /// <summary>In session, with those here from the opening.</summary>
    public static ARoll With(params int[] here)
    {
        var roll = new ARoll();
        foreach (var at in here)
        {
            roll.Comes(roll.All[at], 15, 34);
        }

        return roll;
    }

    public void Comes(RollLine line, int hour, int minute) => _ = Meeting.Roll.MarkPresent(AMeeting.Secretary, line.Id, remote: false, AMeeting.At(hour, minute)).Value;

    public void Leaves(RollLine line, int hour, int minute) => _ = Meeting.Roll.MarkLeft(AMeeting.Secretary, line.Id, AMeeting.At(hour, minute)).Value;

    public void TakeUp(AgendaItemId item, int hour, int minute) => _ = Meeting.TakeUp(AMeeting.Chair, item, AMeeting.At(hour, minute)).Value;

    public Refusal? Serves(RollLine line, int hour, int minute, RollLine? seat = null) =>
        Meeting.Roll.Serve(AMeeting.Secretary, line.Id, serving: true, AMeeting.At(hour, minute), seat?.Id).Refusal;

    public Attendance On(RollLine line) => Shared.On(line);

    public IEnumerable<string> Voters(AgendaItemId item) => Meeting.Seats.VotersOf(item).Select(a => a.Name);

    public IEnumerable<string> Deciders(AgendaItemId item) => Meeting.Deciders.Of(item).Select(a => a.Name);

    private static RollLine Line(string name, AttendanceRole role, RollLine? substituteFor = null) => new(
        new AttendanceId(Guid.CreateVersion7()), new MemberId(Guid.CreateVersion7()), name, "", "Kommunen", role, substituteFor?.Member);
}
