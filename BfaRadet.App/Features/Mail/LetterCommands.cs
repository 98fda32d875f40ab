using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Live;
using BfaRadet.App.Mail;
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

    /// <summary>Sends it; to a receiver who has it already it is the same message.</summary>
    public async Task<Result<Done>> SendAsync(Caller caller, Guid letter) => box.Sends
        ? await OnAsync(caller, letter, (db, found, at) => LetterBox.Send(db, found, at))
        : new NotFound();

    private async Task<Result<Done>> OnAsync(Caller caller, Guid letter, Action<WorkspaceDb, Letter, DateTimeOffset> act)
    {
        CouncilId? council = null;
        var done = await changes.InScopeAsync<Done>(async (services, at) =>
        {
            var db = services.GetRequiredService<WorkspaceDb>();
            if (await db.Letters().FirstOrDefaultAsync(l => l.Id == letter) is not { } found || !await queries.MayAsync(db, caller, found.Council))
            {
                return new NotFound();
            }

            (council, var body) = (found.Council, letter.ToString());
            var underWay = await db.Outbox.Where(m => m.Kind == MailDelivery.KindName && m.Body == body).ToListAsync();
            if (!found.IsDone && underWay.TrueForAll(m => m.GivenUpAt is not null))
            {
                db.Outbox.RemoveRange(underWay);
                act(db, found, at);
            }

            return new Changes.Made<Done>(Done.Value);
        });
        if (done.Refusal is null)
        {
            feed.Changed(council is { } known ? [Subject.Letters(known), Subject.AllLetters] : [Subject.AllLetters]);
            signal.Raise();
        }

        return done;
    }
}
