using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>Reservationer and protokollsanteckningar.</summary>
public sealed partial class MeetingProceedings
{
    /// <summary>
    /// Adds a dissent or a note in somebody's name: one's own, or anybody's on the roll when leading. A dissent wants a
    /// decision, and is refused for one who does not decide, was not here for the item, has jäv, or has one already; its
    /// reasons may be empty. The same twice is harmless; something else under the same id is refused.
    /// </summary>
    public Result<Done> MakeStatement(
        Actor by, StatementId id, AgendaItemId item, StatementKind kind, AttendanceId who, string text)
    {
        text = Wording.Text(text);
        if ((Finished() ?? NotInSession() ?? NoProceedings(item)) is { } refusal)
        {
            return refusal;
        }

        if (OnRoll(who) is not { } line)
        {
            return new MeetingRefusal.NotOnTheRoll();
        }

        if (ForOneselfOr(by, line, Meeting.Leaders) is { } unentitled)
        {
            return unentitled;
        }

        var made = new Statement(id, item, kind, who, line.Name, text);
        if (FindStatement(id) is { } known)
        {
            return known == made ? Done.Value : new AlreadyEntered(known.Text);
        }

        if ((UsedUp(UsedUpIds, id.Value) ?? (kind == StatementKind.Dissent ? MayNotDissent(item, line) : null) ?? Check(by.Today, kind, text) ?? Room(Statements.Count))
            is { } declined)
        {
            return declined;
        }

        Statements = [.. Statements, made];
        Record(new StatementMade(Id, item, id, kind, line.Name));
        return Done.Value;
    }

    /// <summary>Changes what a statement says; when another changed it meanwhile that is a clash.</summary>
    public Result<Done> ChangeStatement(Actor by, StatementId id, string before, string after)
    {
        (before, after) = (Wording.Text(before), Wording.Text(after));
        if ((Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindStatement(id) is not { } statement)
        {
            return new MeetingRefusal.StatementGone();
        }

        var merge = new ThreeWay();
        var text = merge.Field(nameof(Statement.Text), before, after, statement.Text);
        if ((ForOneselfOr(by, OnRoll(statement.Who), Meeting.Leaders) ?? merge.Clash ?? Check(by.Today, statement.Kind, text)) is { } declined)
        {
            return declined;
        }

        if (text != statement.Text)
        {
            Statements = Statements.Select(s => s.Id == id ? s with { Text = text } : s).ToValueList();
            Record(new StatementChanged(Id, statement.Item, id, statement.Kind, statement.Name));
        }

        return Done.Value;
    }

    /// <summary>Takes a statement back. Asking twice is harmless.</summary>
    public Result<Done> WithdrawStatement(Actor by, StatementId id)
    {
        if ((Finished() ?? NotInSession()) is { } refusal)
        {
            return refusal;
        }

        if (FindStatement(id) is not { } statement)
        {
            return Done.Value;
        }

        if (ForOneselfOr(by, OnRoll(statement.Who), Meeting.Leaders) is { } declined)
        {
            return declined;
        }

        Statements = [.. Statements.Where(s => s != statement)];
        UsedUpIds = [.. UsedUpIds, id.Value];
        Record(new StatementWithdrawn(Id, statement.Item, id, statement.Kind, statement.Name));
        return Done.Value;
    }

    /// <summary>Whether somebody may reserve against what was decided under an item; null when so.</summary>
    public Refusal? MayNotDissent(AgendaItemId item, Attendance line) =>
        ItemOf(item) is not { DecisionCount: > 0 } place ? new MeetingRefusal.NothingDecided(ItemOf(item)?.Title ?? "")
        : !line.HasDecided ? new MeetingRefusal.DoesNotDecide(line.Name)
        : HasConflict(item, line.Id) ? new MeetingRefusal.IsInConflict(line.Name)
        : !Deciders.Of(item).Contains(line) ? (Refusal?)Seats.SeatIsHeld(line, Seats.SeatsIn(place)) ?? new MeetingRefusal.WasNotHereFor(line.Name, place.Title)
        : Statements.Any(s => s.Item == item && s.Who == line.Id && s.Kind == StatementKind.Dissent)
            ? new MeetingRefusal.HasDissented(line.Name)
            : null;

    /// <summary>Those who may reserve against what was decided under an item.</summary>
    public IEnumerable<Attendance> AbleToDissent(AgendaItemId item) => Meeting.Roll.Lines.Where(a => MayNotDissent(item, a) is null);

    /// <summary>Members and substitutes who are, or were, here for an item: a note may be made for one who does not decide.</summary>
    public IEnumerable<Attendance> AbleToMakeNote(AgendaItemId item) => Meeting.Roll.Lines.Where(a =>
        a.Role is AttendanceRole.Member or AttendanceRole.Substitute && Deciders.IsOrWasHereFor(a, item));

    private Statement? FindStatement(StatementId id) => Statements.FirstOrDefault(s => s.Id == id);

    private static Refusal? Check(DateOnly today, StatementKind kind, string text) =>
        Wording.Check(today, nameof(Statement.Text), text, Wording.TextMax, required: kind == StatementKind.Note);
}
