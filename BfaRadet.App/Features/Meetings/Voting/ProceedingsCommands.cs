using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Meetings.Proceedings;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Voting;

/// <summary>Commands for the proceedings under an item, for oneself or through a leader, and for choosing adjusters.</summary>
public sealed class ProceedingsCommands(Changes changes)
{
    public Task<Result<Done>> MakeMotionAsync(Caller caller, MeetingId id, MotionId motion, AgendaItemId item, AttendanceId who, string text) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Proceedings.MakeMotion(moment.By, motion, item, who, text));

    public Task<Result<Done>> ChangeMotionAsync(Caller caller, MeetingId id, MotionId motion, string before, string after) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Proceedings.ChangeMotion(moment.By, motion, before, after));

    public Task<Result<Done>> WithdrawMotionAsync(Caller caller, MeetingId id, MotionId motion) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Proceedings.WithdrawMotion(moment.By, motion));

    public Task<Result<Done>> PutPropositionsAsync(Caller caller, MeetingId id, AgendaItemId item, string before, string after) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Proceedings.PutPropositions(moment.By, item, before, after));

    public Task<Result<Done>> DeclareConflictAsync(Caller caller, MeetingId id, AgendaItemId item, AttendanceId who, string reason) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Proceedings.DeclareConflict(moment.By, item, who, reason));

    public Task<Result<Done>> TakeBackConflictAsync(Caller caller, MeetingId id, AgendaItemId item, AttendanceId who) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Proceedings.TakeBackConflict(moment.By, item, who, moment.At));

    public Task<Result<Done>> MakeStatementAsync(
        Caller caller, MeetingId id, StatementId statement, AgendaItemId item, StatementKind kind, AttendanceId who, string text) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Proceedings.MakeStatement(moment.By, statement, item, kind, who, text));

    public Task<Result<Done>> ChangeStatementAsync(Caller caller, MeetingId id, StatementId statement, string before, string after) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Proceedings.ChangeStatement(moment.By, statement, before, after));

    public Task<Result<Done>> WithdrawStatementAsync(Caller caller, MeetingId id, StatementId statement) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Proceedings.WithdrawStatement(moment.By, statement));

    public Task<Result<Done>> ChooseAdjustersAsync(Caller caller, MeetingId id, ValueList<AttendanceId> adjusters, string place) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
            meeting.Roles.ChooseAdjusters(moment.By, adjusters, place, await AdjustingHasBegunAsync(moment.Db, id)));

    private static Task<bool> AdjustingHasBegunAsync(WorkspaceDb db, MeetingId id) => db.Adjustments.AnyAsync(
        a => a.Meeting == id && (a.State == AdjustmentState.Adjusting || a.State == AdjustmentState.Adopted));
}
