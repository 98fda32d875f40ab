using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings;

internal static class UnsentMinutes
{
    /// <summary>Makes a change to a meeting that affects its minutes: refused once they are sent for adjustment.</summary>
    public static Task<Result<Done>> ToUnsentAsync(
        this Changes changes, Caller caller, MeetingId id, Func<Meeting, Changes.Moment, Result<Done>> ask) =>
        changes.ToUnsentAsync(caller, id, (meeting, moment) => Task.FromResult(ask(meeting, moment)));

    /// <inheritdoc cref="ToUnsentAsync(Changes, Caller, MeetingId, Func{Meeting, Changes.Moment, Result{Done}})"/>
    public static Task<Result<Done>> ToUnsentAsync(
        this Changes changes, Caller caller, MeetingId id, Func<Meeting, Changes.Moment, Task<Result<Done>>> ask) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
            await moment.Db.Adjustments.Where(a => a.Meeting == id).Select(a => (AdjustmentState?)a.State).FirstOrDefaultAsync()
                is { } sent and (AdjustmentState.Adjusting or AdjustmentState.Adopted)
                ? new AdjustmentRefusal.TextIsLocked(sent)
                : await ask(meeting, moment));
}
