using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Meetings.Live;

/// <summary>Commands that hand over and take back the pen of an item (the right to write its minutes).</summary>
public sealed class PenCommands(Changes changes)
{
    /// <summary>Hands the pen to a person of the council, who must have an account to write with and a duty today.</summary>
    public Task<Result<Done>> HandAsync(Caller caller, MeetingId id, AgendaItemId item, MemberId member) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            // The right first: without it, nothing is revealed about the person.
            if (!moment.By.Has(Meeting.Leaders))
            {
                return new NotYourDuty(Meeting.Leaders);
            }

            var council = await moment.Db.Councils.AsNoTracking().FirstAsync(c => c.Id == meeting.Council);
            return council.Find(member) switch
            {
                null => new NotFound(),
                { AccountId: not null } one when one.DutiesOn(moment.Today) != Duties.None =>
                    meeting.Agenda.HandPen(moment.By, item, member, one.Name),
                var other => new MeetingRefusal.CannotHoldThePen(other.Name),
            };
        });

    /// <summary>Takes back the pen of an item; the holder may do so too.</summary>
    public Task<Result<Done>> TakeAsync(Caller caller, MeetingId id, AgendaItemId item) =>
        changes.ToMeetingAsync(caller, id, (meeting, moment) => meeting.Agenda.TakePen(moment.By, item));
}
