using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Meetings.RollCall;

namespace BfaRadet.Domain.Meetings.Proceedings;

/// <summary>Reservationer (dissents) and protokollsanteckningar (notes to the minutes).</summary>
public sealed partial class MeetingProceedings
{
    /// <summary>
    /// Adds a dissent or a note in a person's name: one's own, or for a leader that of anyone on the roll. A dissent needs a
    /// decision, and is refused for a person who does not decide, was absent from the item, has jäv, or has dissented
    /// already; its reasons may be empty. Idempotent for equal content; other content under the same id is refused.
    /// </summary>
    public Result<Done> MakeStatement(
        Actor by, StatementId id, AgendaItemId item, StatementKind kind, AttendanceId who, string text)
    {
        text = Wording.Text(text);
        if ((Finished() ?? NotInSession() ?? NoProceedings(by, item)) is { } refusal)
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
            return known == made ? Done.Value : by.Outside(ItemOf(known.Item)) ?? new AlreadyEntered(known.Text);
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

    /// <summary>Changes the text of a statement; an <see cref="EditClash"/> when another changed it meanwhile.</summary>
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

        if (by.Outside(ItemOf(statement.Item)) is { } outside)
        {
            return outside;
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

    /// <summary>Withdraws a statement. Idempotent.</summary>
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

        if ((by.Outside(ItemOf(statement.Item)) ?? ForOneselfOr(by, OnRoll(statement.Who), Meeting.Leaders)) is { } declined)
        {
            return declined;
        }

        Statements = [.. Statements.Where(s => s != statement)];
        UsedUpIds = [.. UsedUpIds, id.Value];
        Record(new StatementWithdrawn(Id, statement.Item, id, statement.Kind, statement.Name));
        return Done.Value;
    }

    /// <summary>Why the person may not dissent from what was decided under an item; null when it is allowed.</summary>
    public Refusal? MayNotDissent(AgendaItemId item, Attendance line) =>
        ItemOf(item) is not { DecisionCount: > 0 } place ? new MeetingRefusal.NothingDecided(ItemOf(item)?.Title ?? "")
        : !line.HasDecided ? new MeetingRefusal.DoesNotDecide(line.Name)
        : HasConflict(item, line.Id) ? new MeetingRefusal.IsInConflict(line.Name)
        : !Deciders.Of(item).Contains(line) ? (Refusal?)Seats.SeatIsHeld(line, Seats.SeatsIn(place)) ?? new MeetingRefusal.WasNotHereFor(line.Name, place.Title)
        : Statements.Any(s => s.Item == item && s.Who == line.Id && s.Kind == StatementKind.Dissent)
            ? new MeetingRefusal.HasDissented(line.Name)
            : null;

    /// <summary>Who may dissent from what was decided under an item.</summary>
    public IEnumerable<Attendance> AbleToDissent(AgendaItemId item) => Meeting.Roll.Lines.Where(a => MayNotDissent(item, a) is null);

    /// <summary>Members and substitutes who are, or were, present for an item: a note needs no right to decide.</summary>
    public IEnumerable<Attendance> AbleToMakeNote(AgendaItemId item) => Meeting.Roll.Lines.Where(a =>
        a.Role is AttendanceRole.Member or AttendanceRole.Substitute && Deciders.IsOrWasHereFor(a, item));

    private Statement? FindStatement(StatementId id) => Statements.FirstOrDefault(s => s.Id == id);

    private static Refusal? Check(DateOnly today, StatementKind kind, string text) =>
        Wording.Check(today, nameof(Statement.Text), text, Wording.TextMax, required: kind == StatementKind.Note);
}
