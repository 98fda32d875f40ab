using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Privacy;
using BfaRadet.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Publishing;

/// <summary>What publishers do: leave out, answer, publish, withdraw, and the notice board.</summary>
public sealed class PublishingCommands(Changes changes)
{
    /// <param name="item">Null for what is outside the paragrafer.</param>
    /// <param name="quote">Null for the whole paragraf.</param>
    public Task<Result<Done>> ExcludeAsync(Caller caller, MeetingId id, AgendaItemId? item, string? quote, SecrecyGround ground) =>
        ChangeAsync(caller, id, async (publication, moment) => publication.Exclude(
            moment.By, await AdoptedAsync(moment, id), item, quote, ground, () => new ExclusionId(Guid.CreateVersion7(moment.At))));

    public Task<Result<Done>> IncludeAsync(Caller caller, MeetingId id, ExclusionId exclusion) =>
        ChangeAsync(caller, id, (publication, moment) => Task.FromResult(publication.Include(moment.By, exclusion)));

    public Task<Result<Done>> AnswerAsync(Caller caller, MeetingId id, PublicFinding finding) =>
        ChangeAsync(caller, id, async (publication, moment) =>
            publication.Answer(moment.By, await AdoptedAsync(moment, id), finding, moment.At));

    public Task<Result<Done>> AskAgainAsync(Caller caller, MeetingId id, PublicFinding finding) =>
        ChangeAsync(caller, id, (publication, moment) => Task.FromResult(publication.AskAgain(moment.By, finding)));

    /// <param name="reviewed">The seal and the version of the review the caller has looked at.</param>
    public Task<Result<Done>> PublishAsync(Caller caller, MeetingId id, (int Seal, int Version) reviewed, DateOnly removeOn) =>
        ChangeAsync(caller, id, async (publication, moment) =>
        {
            var settings = await moment.Db.Councils.Where(c => c.Id == publication.Council).Select(c => c.Settings).FirstAsync();
            if (moment.By.Has(Publication.Publishers) && settings is not { OpenPage: true })
            {
                return new PublicationRefusal.NoOpenPage();
            }

            return publication.Publish(
                moment.By, await AdoptedAsync(moment, id), reviewed, removeOn, moment.Today, await moment.Db.PublicAddressAsync(publication),
                RecordJson.Write, moment.At);
        });

    public Task<Result<Done>> WithdrawAsync(Caller caller, MeetingId id, string reason) =>
        ChangeAsync(caller, id, (publication, moment) => Task.FromResult(publication.Withdraw(moment.By, reason, moment.At)));

    public Task<Result<Done>> PostNoticeAsync(Caller caller, MeetingId id) =>
        changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var settings = await moment.Db.Councils.Where(c => c.Id == meeting.Council).Select(c => c.Settings).FirstAsync();
            var adopted = await moment.Db.FindAdoptedAsync(id);
            if (adopted is { } known && await moment.Db.BoardNotices.AnyAsync(n => n.Meeting == id && n.SealNumber == known.Minutes.Seal))
            {
                return Done.Value;
            }

            var posted = BoardNotice.Post(
                moment.By, settings, adopted?.Minutes, (id, meeting.Council, meeting.Date),
                adopted is { } one ? SwedishDates.DateOf(one.AdoptedAt) : default, moment.Today, moment.At);
            return posted.Map(notice =>
            {
                moment.Db.Add(notice);
                return Done.Value;
            });
        });

    public Task<Result<Done>> TakeNoticeDownAsync(Caller caller, MeetingId id, int seal) =>
        changes.ToMeetingAsync<Done>(caller, id, async (_, moment) =>
            await moment.Db.BoardNotices.FirstOrDefaultAsync(n => n.Meeting == id && n.SealNumber == seal) is { } notice
                ? notice.TakeDown(moment.By, await FormAsync(moment, notice.Council), moment.Today, moment.At)
                : new NotFound());

    private static Task<LegalForm> FormAsync(Changes.Moment moment, CouncilId council) =>
        moment.Db.Councils.Where(c => c.Id == council).Select(c => c.Settings.LegalForm).FirstAsync();

    private Task<Result<Done>> ChangeAsync(
        Caller caller, MeetingId id, Func<Publication, Changes.Moment, Task<Result<Done>>> ask) =>
        changes.ToMeetingAsync(caller, id, async (Meeting meeting, Changes.Moment moment) =>
        {
            var known = await moment.Db.Publications.FirstOrDefaultAsync(p => p.Meeting == id);
            var publication = known ?? Publication.Of(id, meeting.Council, meeting.Date);
            var result = await ask(publication, moment);
            if (known is null && publication.Events.Count > 0)
            {
                moment.Db.Add(publication);
            }

            return result;
        });

    private static async Task<AdoptedMinutes?> AdoptedAsync(Changes.Moment moment, MeetingId id) =>
        (await moment.Db.FindAdoptedAsync(id))?.Minutes;
}
