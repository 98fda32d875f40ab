using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.Domain.Law;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Features.Law;

/// <summary>Commands for the documents that show how the law is kept.</summary>
public sealed class LawCommands(Changes changes)
{
    /// <summary>Puts a document on record. Idempotent by id.</summary>
    public Task<Result<Done>> CreateAsync(Caller caller, CouncilId council, LawDocumentId id, LawDocumentText text) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
        {
            var created = LawDocument.Create(moment.By, id, council, text);
            if (created.IsRefused(out _))
            {
                return created.Map(_ => Done.Value);
            }

            if (await moment.Db.Set<LawDocument>().FirstOrDefaultAsync(d => d.Id == id) is { } known)
            {
                return known.Council != council ? new NotFound() : known.Text == created.Value.Text ? Done.Value : new AlreadyEntered(known.Title);
            }

            if (await UnknownAsync(moment, council, created.Value.Contents) is { } unknown)
            {
                return unknown;
            }

            moment.Db.Add(created.Value);
            return Done.Value;
        });

    /// <summary>Corrects what is written; <paramref name="before"/> is what the caller saw.</summary>
    public Task<Result<Done>> EditAsync(Caller caller, CouncilId council, LawDocumentId id, LawDocumentText before, LawDocumentText after) =>
        ToDocumentAsync(caller, council, id, async (document, moment) =>
            await UnknownAsync(moment, council, after.Contents) is { } unknown ? unknown : document.Edit(moment.By, before, after));

    /// <inheritdoc cref="LawDocument.Withdraw"/>
    public Task<Result<Done>> WithdrawAsync(Caller caller, CouncilId council, LawDocumentId id, string because) =>
        ToDocumentAsync(caller, council, id, (document, moment) => Task.FromResult(document.Withdraw(moment.By, because)));

    /// <inheritdoc cref="LawDocument.Restore"/>
    public Task<Result<Done>> RestoreAsync(Caller caller, CouncilId council, LawDocumentId id) =>
        ToDocumentAsync(caller, council, id, (document, moment) => Task.FromResult(document.Restore(moment.By)));

    // A document names only what is on record in its own council, and of the kind it means.
    private static async Task<Refusal?> UnknownAsync(Changes.Moment moment, CouncilId council, LawContents contents) => contents switch
    {
        PlanContents { BasedOn: { } picture } when !await IsAsync<PictureContents>(moment, council, picture) => new LawRefusal.NoSuchDocument(nameof(PlanContents.BasedOn)),
        FollowUpContents { Plan: { } plan } when !await IsAsync<PlanContents>(moment, council, plan) => new LawRefusal.NoSuchDocument(nameof(FollowUpContents.Plan)),
        _ => null,
    };

    private static async Task<bool> IsAsync<T>(Changes.Moment moment, CouncilId council, LawDocumentId id) where T : LawContents =>
        await moment.Db.Set<LawDocument>().AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.Council == council) is { Contents: T };

    private Task<Result<Done>> ToDocumentAsync(
        Caller caller, CouncilId council, LawDocumentId id, Func<LawDocument, Changes.Moment, Task<Result<Done>>> ask) =>
        changes.MakeAsync<Done>(caller, council, async moment =>
            await moment.Db.Set<LawDocument>().FirstOrDefaultAsync(d => d.Id == id && d.Council == council) is { } document
                ? await ask(document, moment)
                : new NotFound());
}
