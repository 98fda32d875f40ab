using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings.Attachments;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Reauthentication;
using BfaRadet.App.Records;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>What is done with minutes on their way to being adopted.</summary>
internal sealed class AdjustmentCommands(
    Changes changes, WritingEngine engine, MinutesOwner owner, PasswordCheck password)
{
    // Shown to those who are writing, while it is done and for as long as the text is locked.
    private const string Stopped = "Protokollet låses för justering just nu. Texten är kvar i webbläsaren.";

    /// <summary>Lets the members read the draft and comment on it.</summary>
    public async Task<Result<Done>> SendForReviewAsync(Caller caller, MeetingId id)
    {
        await engine.WriteDownAsync(await owner.PlacesOfAsync(id));
        return await changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var (adjustment, record) = (await moment.Db.LoadAdjustmentAsync(meeting), await RecordAsync(moment.Db, id));
            var written = record.Sections.Where(s => !s.Text.IsEmpty).Select(s => s.Item.ToSection());
            return adjustment.SendForReview(moment.By, written, await GapsAsync(moment, record, meeting, adjustment), moment.At);
        });
    }

    /// <summary>
    /// Locks the text and freezes the record. No acknowledged change is missing in it: none is accepted while all pending ones are
    /// saved.
    /// </summary>
    public Task<Result<Done>> SendForAdjustingAsync(Caller caller, MeetingId id) =>
        WhileStoppedAsync(caller, id, null, async (meeting, moment) =>
        {
            var (adjustment, record) = (await moment.Db.LoadAdjustmentAsync(meeting), await RecordAsync(moment.Db, id));
            meeting.HoldStill();
            await moment.Db.HoldAttachmentsAsync(id);
            return adjustment.Freeze(
                moment.By, RecordJson.Adoptable(record), await GapsAsync(moment, record, meeting, adjustment), moment.At);
        });

    /// <summary>Omedelbar justering: locks and freezes one paragraf.</summary>
    public Task<Result<Done>> SendSectionAsync(Caller caller, MeetingId id, AgendaItemId item) =>
        WhileStoppedAsync(caller, id, item, async (meeting, moment) =>
        {
            var (adjustment, record) = (await moment.Db.LoadAdjustmentAsync(meeting), await RecordAsync(moment.Db, id));
            var section = record.Find(item);
            meeting.HoldStill();
            await moment.Db.HoldAttachmentsAsync(id);
            return adjustment.FreezeSection(
                moment.By, item.ToSection(), section?.Label ?? "", section is null ? null : RecordJson.Adoptable(record, section), meeting.Agenda.FindItem(item)?.BegunAt is not null,
                await GapsAsync(moment, record, meeting, adjustment), moment.At);
        });

    /// <summary>A signer's own confirmation, with the password. True when it was the last one, which adopts the minutes.</summary>
    /// <param name="hash">Of what the signer was shown.</param>
    public async Task<Result<bool>> ConfirmAsync(Caller caller, MeetingId id, string hash, string typed)
    {
        if (await password.CheckAsync(caller, typed) is { } refusal)
        {
            return refusal;
        }

        return await changes.ToMeetingAsync<bool>(caller, id, async (meeting, moment) =>
        {
            var adjustment = await moment.Db.LoadAdjustmentAsync(meeting);
            var confirmed = adjustment.Confirm(moment.By, hash, moment.At);
            if (!confirmed.IsRefused(out _) && confirmed.Value)
            {
                await SealMaking.AddAsync(moment.Db, adjustment, meeting.Date, moment.At);
            }

            return confirmed;
        });
    }

    /// <summary>A signer's own confirmation of one paragraf, with the password.</summary>
    public async Task<Result<bool>> ConfirmSectionAsync(Caller caller, MeetingId id, AgendaItemId item, string hash, string typed)
    {
        if (await password.CheckAsync(caller, typed) is { } refusal)
        {
            return refusal;
        }

        return await changes.ToMeetingAsync<bool>(caller, id, async (meeting, moment) =>
            (await moment.Db.LoadAdjustmentAsync(meeting)).ConfirmSection(moment.By, item.ToSection(), hash, moment.At));
    }

    public Task<Result<Done>> SendBackAsync(Caller caller, MeetingId id, string reason) =>
        ThenOpenAsync(caller, id, (adjustment, by) => adjustment.SendBack(by, reason));

    public Task<Result<Done>> ReopenAsync(Caller caller, MeetingId id, string reason) =>
        ThenOpenAsync(caller, id, (adjustment, by) => adjustment.Reopen(by, reason));

    public Task<Result<Done>> SendSectionBackAsync(Caller caller, MeetingId id, AgendaItemId item, string reason) =>
        ThenOpenAsync(caller, id, (adjustment, by) => adjustment.SendSectionBack(by, item.ToSection(), reason));

    /// <summary>Makes a change to texts while nobody can write in them.</summary>
    /// <param name="item">The only item; null for all of the meeting.</param>
    private async Task<Result<Done>> WhileStoppedAsync(
        Caller caller, MeetingId id, AgendaItemId? item, Func<Meeting, Changes.Moment, Task<Result<Done>>> freeze)
    {
        // Checked first, so that a refused caller stops nobody's writing.
        var entitled = await changes.ToMeetingAsync<Done>(
            caller, id, (_, moment) => moment.By.Has(MinutesAdjustment.Leaders) ? Done.Value : new NotYourDuty(MinutesAdjustment.Leaders));
        if (entitled.IsRefused(out var refusal))
        {
            return refusal;
        }

        var texts = (await owner.PlacesOfAsync(id)).Where(text => item is not { } one || text.Id == one.ToDocument()).ToList();
        return await engine.WhileStoppedAsync(texts, Stopped, () => changes.ToMeetingAsync(caller, id, freeze));
    }

    /// <summary>Makes a change after which texts may be written in again.</summary>
    private async Task<Result<Done>> ThenOpenAsync(Caller caller, MeetingId id, Func<Adjustment, Actor, Result<Done>> open) =>
        await engine.InTurnAsync(await owner.PlacesOfAsync(id), () => changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
            open(await moment.Db.LoadAdjustmentAsync(meeting), moment.By)));

    private static async Task<ValueList<MissingInMinutes>> GapsAsync(
        Changes.Moment moment, MinutesRecord record, Meeting meeting, Adjustment adjustment) =>
        MissingInMinutes.Of(record, meeting, adjustment, await moment.Db.HinderedSignersAsync(meeting.Council, moment.At));

    private static async Task<MinutesRecord> RecordAsync(WorkspaceDb db, MeetingId id) =>
        await AssemblyLoading.MakeAsync(db, id) ?? throw new InvalidOperationException("The meeting was there a moment ago.");
}
