using BfaRadet.App.Data;
using BfaRadet.Domain.Writing;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Where a council's documents are written: one thread that owns their authority. Takes the batches that wait, a writer's at a
/// time, judges each, puts some of them on disk in one commit, and only then lets anybody hear of them: what is shown as saved
/// is saved.
/// </summary>
internal sealed class Writer : IDisposable
{
    private readonly DocumentStore _store;
    private readonly Relay _relay;
    private readonly WritingLimits _limits;
    private readonly Saving _saving;
    private readonly TimeProvider _clock;
    private readonly ILogger<WritingEngine> _log;
    private readonly OpenDocuments _documents;
    private readonly BatchValidation _judging;
    private readonly WriterThread _thread;

    public Writer(
        DocumentStore store, Relay relay, Func<Authority> engine, WritingLimits limits, Saving saving,
        TimeProvider clock, ILogger<WritingEngine> log)
    {
        (_store, _relay, _limits, _saving, _clock, _log) = (store, relay, limits, saving, clock, log);
        _documents = new OpenDocuments(store, engine, saving, clock, log);
        _judging = new BatchValidation(_documents, store, clock, log);
        _thread = new WriterThread(_documents, store, Write, saving, clock, log);
    }

    /// <summary>Starts the thread, with all that the first keystroke would have to wait for.</summary>
    public Task WarmUpAsync() => _thread.DoAsync(_documents.WarmUp);

    /// <summary>Submits a batch. A writer who has too many waiting is asked to wait.</summary>
    public bool Take(WritingEngine.Push push)
    {
        if (_thread.Take(push))
        {
            return true;
        }

        _relay.Decline(push, Declined.Wait, WritingTexts.TooOften);
        return false;
    }

    /// <summary>Does something on the writer's thread, after all that waits and before what comes.</summary>
    public Task<T> AskAsync<T>(Func<T> ask) => _thread.AskAsync(ask);

    /// <summary>Gives somebody a place at a document.</summary>
    /// <param name="account">Whose turn it is done in.</param>
    public Task<Participant> EnterAsync(
        DocumentPlace place, string account, Func<OpenDocument, Participant> sit) => _thread.AskAsync(() =>
    {
        var participant = sit(_documents.Of(place));
        participant.Document.Enter(participant);
        return participant;
    }, account);

    /// <summary>Adds paragraphs at the end, a line each, in somebody's name. The version that is on disk then.</summary>
    public Task<Result<int>> AppendAsync(
        DocumentPlace place, MemberId member, string name, string text) => _thread.AskAsync<Result<int>>(() =>
    {
        var document = _documents.Of(place);
        return WriteAs(member, name, document, Guid.CreateVersion7(), _documents.Open(document).Appending(document.Name, text));
    }, member.ToString());

    /// <summary>Changes the document as it is then, in somebody's name. The version that is on disk then.</summary>
    /// <param name="batch">Under the same name it is done once.</param>
    /// <param name="steps">From the document as JSON to the steps, or why there are none.</param>
    public Task<Result<int>> ChangeAsync(
        DocumentPlace place, MemberId member, string name, Guid batch,
        Func<string, Result<string>> steps) => _thread.AskAsync<Result<int>>(() =>
    {
        var document = _documents.Of(place);
        var text = _documents.Open(document).Json(document.Name);
        if (document.Knows(batch))
        {
            return document.Version;
        }

        var made = steps(text);
        return made.IsRefused(out var refusal) ? refusal : WriteAs(member, name, document, batch, made.Value);
    }, member.ToString());

    /// <summary>
    /// Takes nothing more in these documents until they are opened again. What came before is judged and on disk when this
    /// is done, and nothing of how they were is still being written down; who sends more is asked to wait, and keeps it.
    /// </summary>
    /// <param name="why">What they are told, in Swedish.</param>
    public async Task StopAsync(IReadOnlyCollection<DocumentId> documents, string why) => await await AskAsync(() =>
    {
        _documents.Stop(documents, why);
        return _documents.WritingDown;
    });

    /// <summary>Takes what is written in these documents again.</summary>
    public Task OpenAgainAsync(IReadOnlyCollection<DocumentId> documents) => _thread.DoAsync(() => _documents.OpenAgain(documents));

    /// <summary>Writes these documents down now, also those that nobody has open since the server came up.</summary>
    public async Task WriteDownAsync(IReadOnlyCollection<DocumentPlace> places) => await await AskAsync(() =>
    {
        _documents.WriteDown(places.Select(_documents.Of));
        return _documents.WritingDown;
    });

    /// <summary>The document was redacted on disk: reads it again, and tells everybody. The version that is on disk then.</summary>
    public Task<int> TakeInRedactionAsync(DocumentPlace place, Batch batch) => _thread.AskAsync(() =>
    {
        var document = _documents.Of(place);
        var isRead = _documents.TryReadAnew(document);
        // Whoever has it open lets go of what is gone, also when it cannot be read again now.
        _relay.TellAnew(document);
        if (isRead)
        {
            _relay.Tell(document, document.Version - batch.Count, [batch]);
        }

        return document.Version;
    });

    /// <summary>Writes all documents down now, rather than when they have been left alone for a while.</summary>
    public async Task WriteDownAsync() => await await AskAsync(() =>
    {
        _documents.WriteAllDown();
        return _documents.WritingDown;
    });

    /// <summary>Writes no document down any more: the server stops.</summary>
    public void EndWritingDown() => _documents.End();

    public void Dispose()
    {
        _thread.Dispose();
        _documents.Dispose();
        _documents.End();
        // What is being written down needs the database for a moment more.
        _documents.WritingDown.Wait(TimeSpan.FromSeconds(5));
    }

    /// <summary>A batch of the workspace's own.</summary>
    private Result<int> WriteAs(MemberId member, string name, OpenDocument document, Guid batch, string steps)
    {
        var participant = new Participant("", "", new Data.Accounts.Caller("", name, IsAdministrator: false), member, name, document) { Rights = new Rights(true, "", false) };
        var group = new CommitGroup(_clock);
        var push = new WritingEngine.Push(participant, batch, document.Version, steps);
        if (_judging.Judge(push, group) is { } no)
        {
            return new WritingRefused(no.Why);
        }

        Save(group);
        return document.Knows(push.Batch) ? document.Version : new WritingRefused(WritingTexts.NotSaved);
    }

    private void Write(WritingEngine.Push first, Func<WritingEngine.Push?> next)
    {
        var judged = new CommitGroup(_clock);
        for (var push = first; push is not null; push = judged.IsFull || _documents.IsStopped ? null : next())
        {
            var before = judged.Spent;
            if (_judging.Judge(push, judged) is { } no)
            {
                _relay.Decline(push, no.Kind, no.Why);
            }

            _limits.Judged(push.Participant.Caller, judged.Spent - before);
        }

        Save(judged);
    }

    private void Save(CommitGroup judged)
    {
        try
        {
            if (judged.Rows.Count > 0)
            {
                _store.Save(judged.Rows);
                _saving.Worked();
            }
        }
        catch (Exception fault)
        {
            if (Saving.TroubleOf(fault) is not null)
            {
                _saving.Failed(fault);
            }
            else
            {
                _log.SaveFailed(fault);
            }

            foreach (var document in judged.Documents)
            {
                GiveUp(document, fault);
            }

            foreach (var (push, _) in judged.Batches)
            {
                _relay.Decline(push, Declined.Wait, WritingTexts.NotSaved);
            }

            return;
        }

        Tell(judged);
    }

    /// <summary>What was judged is not on disk. Where something else lies there under the same version, that is what there is.</summary>
    private void GiveUp(OpenDocument document, Exception fault)
    {
        _documents.Forget(document);
        if (!DocumentStore.IsOfAnother(fault))
        {
            return;
        }

        var known = document.Version;
        _documents.ReadAnew(document);
        if (document.Version > known)
        {
            _relay.Tell(document, known, _store.Since(document.Id, known));
        }
    }

    private void Tell(CommitGroup judged)
    {
        foreach (var (document, batches) in judged.ByDocument)
        {
            var from = document.Version;
            document.Add(batches);
            _relay.Tell(document, from, batches);
        }

        foreach (var (push, batch) in judged.Empty)
        {
            _relay.TellEmpty(push, batch);
        }

        foreach (var push in judged.Repeated)
        {
            _relay.TellAgain(push);
        }

        foreach (var (document, _) in judged.ByDocument)
        {
            if (document.Unwritten >= OpenDocuments.BetweenKeyframes && !_documents.IsStopped)
            {
                _documents.WriteDown(document);
            }
        }
    }
}
