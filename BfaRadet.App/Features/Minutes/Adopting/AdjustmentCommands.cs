using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Minutes.Record;
using BfaRadet.App.Features.Minutes.Sealing;
using BfaRadet.App.Identity;
using BfaRadet.App.Identity.Reauthentication;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Meetings;
using BfaRadet.Domain.Minutes;
using BfaRadet.Domain.Records;
using Microsoft.EntityFrameworkCore;
using System.Collections.Concurrent;

namespace BfaRadet.App.Features.Minutes.Adopting;

/// <summary>What is done with minutes on their way to being adopted.</summary>
internal sealed class AdjustmentCommands(
    Changes changes, WritingEngine engine, LatestTexts latest, PasswordCheck password, IDbContextFactory<WorkspaceDb> contexts)
{
    // Stopping the writer, looking and opening it again is one act: another's no must not open it under somebody's yes. Of a
    // council, whose writer it is. Few and small, and never disposed: none holds more than a number.
    private readonly ConcurrentDictionary<CouncilId, SemaphoreSlim> _oneAtATime = new();

    /// <summary>Lets the members read the draft and comment on it.</summary>
    public async Task<Result<Done>> SendForReviewAsync(Caller caller, MeetingId id)
    {
        if (await CouncilOfAsync(id) is { } council)
        {
            await latest.WriteDownAsync(id, council);
        }

        return await changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
        {
            var (adjustment, paper) = (await moment.Db.LoadAdjustmentAsync(meeting), await PaperAsync(moment.Db, id));
            var written = paper.Sections.Where(s => !s.Text.IsEmpty).Select(s => s.Item);
            return adjustment.SendForReview(moment.By, written, await GapsAsync(moment, paper, meeting, adjustment), moment.At);
        });
    }

    /// <summary>
    /// Locks the text and freezes the document. Nobody's confirmed word is missing in it: the writer takes nothing more while
    /// everything is written down, and that is looked at again in the transaction.
    /// </summary>
    public Task<Result<Done>> SendForAdjustingAsync(Caller caller, MeetingId id) =>
        WithTheDeskStoppedAsync(caller, id, null, async (meeting, moment) =>
        {
            var (adjustment, paper) = (await moment.Db.LoadAdjustmentAsync(meeting), await PaperAsync(moment.Db, id));
            meeting.HoldStill();
            return adjustment.Freeze(
                moment.By, RecordJson.Adoptable(paper), await GapsAsync(moment, paper, meeting, adjustment), moment.At);
        });

    /// <summary>Omedelbar justering: locks and freezes one paragraf.</summary>
    public Task<Result<Done>> SendSectionAsync(Caller caller, MeetingId id, AgendaItemId item) =>
        WithTheDeskStoppedAsync(caller, id, item, async (meeting, moment) =>
        {
            var (adjustment, paper) = (await moment.Db.LoadAdjustmentAsync(meeting), await PaperAsync(moment.Db, id));
            var section = paper.Find(item);
            meeting.HoldStill();
            return adjustment.FreezeSection(
                moment.By, item, section?.Label ?? "", section is null ? null : RecordJson.Adoptable(paper, section), meeting.Agenda.FindItem(item)?.BegunAt is not null,
                await GapsAsync(moment, paper, meeting, adjustment), moment.At);
        });

    /// <summary>A signer's own confirmation, with the password. True when it was the last, and the minutes are adopted.</summary>
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
                await SealMaking.AddAsync(moment.Db, meeting, adjustment, moment.At);
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
            (await moment.Db.LoadAdjustmentAsync(meeting)).ConfirmSection(moment.By, item, hash, moment.At));
    }

    public Task<Result<Done>> SendBackAsync(Caller caller, MeetingId id, string reason) =>
        AndOpenTheDeskAsync(caller, id, (adjustment, by) => adjustment.SendBack(by, reason));

    public Task<Result<Done>> ReopenAsync(Caller caller, MeetingId id, string reason) =>
        AndOpenTheDeskAsync(caller, id, (adjustment, by) => adjustment.Reopen(by, reason));

    public Task<Result<Done>> SendSectionBackAsync(Caller caller, MeetingId id, AgendaItemId item, string reason) =>
        AndOpenTheDeskAsync(caller, id, (adjustment, by) => adjustment.SendSectionBack(by, item, reason));

    private SemaphoreSlim TurnOf(CouncilId council) => _oneAtATime.GetOrAdd(council, _ => new SemaphoreSlim(1));

    private async Task<Result<Done>> WithTheDeskStoppedAsync(
        Caller caller, MeetingId id, AgendaItemId? item, Func<Meeting, Changes.Moment, Task<Result<Done>>> freeze)
    {
        if (await CouncilOfAsync(id) is not { } council)
        {
            return new NotFound();
        }

        // Who may not do it stops nobody's writing.
        var entitled = await changes.ToMeetingAsync<Done>(
            caller, id, (_, moment) => moment.By.Has(Adjustment.Leaders) ? Done.Value : new NotYourDuty(Adjustment.Leaders));
        if (entitled.IsRefused(out var refusal))
        {
            return refusal;
        }

        var turn = TurnOf(council);
        await turn.WaitAsync();
        try
        {
            await engine.Of(council).StopAsync(item is { } one ? [one] : await ItemsAsync(id));
            await latest.WriteDownAsync(id, council);
            return await changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
                (await LatestTexts.BehindAsync(moment.Db, id)).Count > 0
                    ? new WritingRefused(WritingTexts.NotWrittenDown)
                    : await freeze(meeting, moment));
        }
        finally
        {
            try
            {
                await OpenWhatIsNotLockedAsync(id, council);
            }
            finally
            {
                turn.Release();
            }
        }
    }

    private async Task<Result<Done>> AndOpenTheDeskAsync(Caller caller, MeetingId id, Func<Adjustment, Actor, Result<Done>> open)
    {
        if (await CouncilOfAsync(id) is not { } council)
        {
            return new NotFound();
        }

        var turn = TurnOf(council);
        await turn.WaitAsync();
        try
        {
            var result = await changes.ToMeetingAsync<Done>(caller, id, async (meeting, moment) =>
                open(await moment.Db.LoadAdjustmentAsync(meeting), moment.By));
            await OpenWhatIsNotLockedAsync(id, council);
            return result;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>What is in the database decides: after a refusal, a fault, or another's act.</summary>
    private async Task OpenWhatIsNotLockedAsync(MeetingId id, CouncilId council)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var known = await db.Adjustments.AsNoTracking().FirstOrDefaultAsync(a => a.Meeting == id);
        var items = await LatestTexts.ItemsAsync(db, id);
        await engine.Of(council).OpenAgainAsync([.. items.Where(i => known?.Lock.On(i) is null)]);
    }

    private async Task<IReadOnlyCollection<AgendaItemId>> ItemsAsync(MeetingId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await LatestTexts.ItemsAsync(db, id);
    }

    private async Task<CouncilId?> CouncilOfAsync(MeetingId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Meetings.Where(m => m.Id == id).Select(m => (CouncilId?)m.Council).FirstOrDefaultAsync();
    }

    private static async Task<ValueList<MissingInMinutes>> GapsAsync(
        Changes.Moment moment, MinutesRecord paper, Meeting meeting, Adjustment adjustment) =>
        MissingInMinutes.Of(paper, meeting, adjustment, await moment.Db.HinderedSignersAsync(meeting.Council, moment.At));

    private static async Task<MinutesRecord> PaperAsync(WorkspaceDb db, MeetingId id) =>
        await AssemblyLoading.MakeAsync(db, id) ?? throw new InvalidOperationException("The meeting was there a moment ago.");
}
