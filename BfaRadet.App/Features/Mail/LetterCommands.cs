using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
using BfaRadet.Domain.Meetings.Summons;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Mail;

/// <summary>
/// What is done with a letter that nothing will bring to its receiver: there is no mail server, or it was given up. To whoever may
/// not read it there is no such letter. One that is on its way, or has come there, stays as it is.
/// </summary>
public sealed class LetterCommands(Changes changes, LetterQueries queries, LetterBox box, LiveFeed feed, WorkSignal signal)
{
    /// <summary>Says that it was handed over; its links are forgotten here.</summary>
    public Task<Result<Done>> HandOverAsync(Caller caller, Guid letter) => OnAsync(caller, letter, (_, found, at) => found.HandedOver(at));

    /// <summary>Says that all about a meeting that wait for it were handed over.</summary>
    public async Task<Result<Done>> HandOverAllAsync(Caller caller, CouncilId council, MeetingId meeting)
    {
        var done = await changes.InScopeAsync<Done>(async (services, at) =>
        {
            var db = services.GetRequiredService<WorkspaceDb>();
            if (!await queries.MayAsync(db, caller, council))
            {
                return new NotFound();
            }

            var letters = await LetterQueries.ByHandAsync(db.Letters(), db, council, meeting);
            var given = await db.LetterMessages().Where(m => m.GivenUpAt != null).ToListAsync();
            db.Outbox.RemoveRange(given.Where(m => Envelope.LettersIn(m).Any(id => letters.Exists(l => l.Id == id))));
            letters.ForEach(l => l.HandedOver(at));
            if (letters.Count > 0)
            {
                await TellAsync(db, caller, council, meeting, at);
            }

            return new Changes.Made<Done>(Done.Value);
        });
        Ring(done, council, meeting);
        return done;
    }

    /// <summary>Sends it; to a receiver who has it already it is the same message.</summary>
    public async Task<Result<Done>> SendAsync(Caller caller, Guid letter) => box.Sends
        ? await OnAsync(caller, letter, (db, found, at) => LetterBox.Send(db, found, at))
        : new NotFound();

    private async Task<Result<Done>> OnAsync(Caller caller, Guid letter, Action<WorkspaceDb, Letter, DateTimeOffset> act)
    {
        CouncilId? council = null;
        MeetingId? meeting = null;
        var done = await changes.InScopeAsync<Done>(async (services, at) =>
        {
            var db = services.GetRequiredService<WorkspaceDb>();
            if (await db.Letters().FirstOrDefaultAsync(l => l.Id == letter) is not { } found || !await queries.MayAsync(db, caller, found.Council))
            {
                return new NotFound();
            }

            (council, meeting, var body) = (found.Council, found.Meeting, letter.ToString());
            var underWay = await db.LetterMessages().Where(m => m.Body.Contains(body)).ToListAsync();
            if (!found.IsDone && underWay.TrueForAll(m => m.GivenUpAt is not null))
            {
                db.Outbox.RemoveRange(underWay);
                act(db, found, at);
                if (found is { HandedOverAt: not null, Council: { } of, Meeting: { } about }
                    && (await LetterQueries.ByHandAsync(db.Letters(), db, of, about)).TrueForAll(l => l.Id == letter))
                {
                    await TellAsync(db, caller, of, about, at);
                }
            }

            return new Changes.Made<Done>(Done.Value);
        });
        Ring(done, council, meeting);
        return done;
    }

    // The last one: what is told of the summons is no longer that it waits.
    private static async Task TellAsync(WorkspaceDb db, Caller caller, CouncilId council, MeetingId meeting, DateTimeOffset at)
    {
        if (await db.FindActorAsync(caller, council, DateOnly.FromDateTime(at.DateTime)) is { } by)
        {
            Changes.Note(db, council, new SummonsHandedOver(meeting), by, at);
        }
    }

    private void Ring(Result<Done> done, CouncilId? council, MeetingId? meeting)
    {
        if (done.Refusal is null)
        {
            feed.Changed(
            [
                Subject.AllLetters,
                .. council is { } known ? [Subject.Letters(known), Subject.Journal(known)] : Array.Empty<Subject>(),
                .. meeting is { } about ? [Subject.Meeting(about)] : Array.Empty<Subject>(),
            ]);
            signal.Raise();
        }
    }
}
