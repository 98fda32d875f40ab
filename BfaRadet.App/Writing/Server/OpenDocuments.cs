using BfaRadet.App.Data;
using BfaRadet.Domain.Writing;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// The documents of a council that its writer has in memory, and the writer's one authority: taken from disk when somebody comes, written down when they
/// are left alone, let go after a while. Used on the writer's thread only; what takes time of the writing down is done apart.
/// </summary>
/// <param name="engine">Makes an authority: a place in memory of some hundred KiB, that is there while a document is open.</param>
internal sealed class OpenDocuments(
    DocumentStore store, Func<Authority> engine, Saving saving, TimeProvider clock, ILogger<WritingEngine> log) : IDisposable
{
    /// <summary>So many versions at most are built again when a document is opened, or its history looked at.</summary>
    public const int BetweenKeyframes = 500;

    /// <summary>Left alone for so long a document is written down.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan _letGo = TimeSpan.FromMinutes(2);

    private readonly Dictionary<DocumentId, OpenDocument> _documents = [];
    private readonly Dictionary<DocumentId, string> _stopped = [];
    private Authority? _authority;
    private bool _doubtful;
    private long _spent;
    private volatile bool _ended;

    public bool Any => _documents.Count > 0;

    /// <summary>What has been done here so far, in statements.</summary>
    public long Spent => _spent + (_authority?.SpentInAll ?? 0);

    /// <summary>The authority was stopped, or failed, in the middle of something: nothing more is judged by it.</summary>
    public bool IsStopped => _doubtful || _authority is { IsStopped: true };

    private Authority Engine => _authority ??= engine();

    /// <summary>Done when all that was to be written down so far is.</summary>
    public Task WritingDown { get; private set; } = Task.CompletedTask;

    /// <summary>Does all that the first keystroke would have to wait for.</summary>
    public void WarmUp()
    {
        Engine.WarmUp();
        store.Read(default);
        store.LastKept(default);
        LetGo();
    }

    /// <summary>Nothing that the authority holds is relied on any more: see <see cref="RenewWhenStopped"/>.</summary>
    public void Doubt() => _doubtful = true;

    /// <summary>
    /// Puts a new authority in the place of one that was stopped. Each document comes from disk again when it is next written
    /// in; nobody else notices.
    /// </summary>
    public void RenewWhenStopped()
    {
        if (IsStopped)
        {
            LetGo();
        }
    }

    public OpenDocument Of(DocumentPlace place)
    {
        if (!_documents.TryGetValue(place.Id, out var document))
        {
            document = new OpenDocument(place);
            Fill(document);
            _documents[place.Id] = document;
        }

        if (document.IsStale)
        {
            ReadAnew(document);
        }

        document.UsedAt = clock.GetTimestamp();
        return document;
    }

    /// <summary>An open document in the authority, ready to be written in.</summary>
    public Authority Open(OpenDocument document, bool used = true)
    {
        document.UsedAt = used ? clock.GetTimestamp() : document.UsedAt;
        if (!document.IsLoaded)
        {
            var (snapshot, since) = document.Read();
            Engine.Load(document.Name, snapshot.Document, snapshot.Version);
            foreach (var batch in since)
            {
                Engine.Follow(document.Name, batch.Steps.Text);
            }

            document.IsLoaded = true;
        }

        return Engine;
    }

    /// <summary>Lets the authority's copy go; the next who writes gets it again from what is on disk.</summary>
    public void Forget(OpenDocument document)
    {
        if (document.IsLoaded && !IsStopped)
        {
            Engine.Unload(document.Name);
        }

        document.IsLoaded = false;
    }

    /// <summary>What is on disk is other than what is known here.</summary>
    public void ReadAnew(OpenDocument document)
    {
        Forget(document);
        document.IsStale = true;
        Fill(document);
        document.IsStale = false;
    }

    /// <summary>Nothing more is taken in these documents until they are opened again.</summary>
    /// <param name="why">What who writes meanwhile is told, in Swedish.</param>
    public void Stop(IEnumerable<DocumentId> documents, string why)
    {
        foreach (var document in documents)
        {
            _stopped[document] = why;
        }
    }

    public void OpenAgain(IEnumerable<DocumentId> documents)
    {
        foreach (var document in documents)
        {
            _stopped.Remove(document);
        }
    }

    /// <summary>Why nothing is taken in the document; null when it is open.</summary>
    public string? WhyStopped(OpenDocument document) =>
        document.IsStale ? WritingTexts.NotSaved : _stopped.GetValueOrDefault(document.Id);

    /// <summary>Writes down what is left alone, and lets go of what nobody uses.</summary>
    public void Tidy()
    {
        foreach (var document in _documents.Values.ToList())
        {
            if (document.IsStale)
            {
                TryReadAnew(document);
            }

            var idle = clock.GetElapsedTime(document.UsedAt);
            if (document.Unwritten > 0 && (idle >= IdleTime || document.Unwritten >= BetweenKeyframes))
            {
                WriteDown(document);
            }

            if (idle >= _letGo)
            {
                Forget(document);
                if (document.IsEmpty)
                {
                    _documents.Remove(document.Id);
                }
            }
        }

        if (_documents.Count == 0)
        {
            LetGo();
        }
    }

    /// <summary>From now on nothing is written down: the server stops, and what is not lies on disk as batches.</summary>
    public void End() => _ended = true;

    public void WriteAllDown() => WriteDown(_documents.Values);

    /// <summary>Has those of the documents written down that are not as they were last written down; also where that failed.</summary>
    public void WriteDown(IEnumerable<OpenDocument> documents)
    {
        foreach (var document in documents.Where(r => r.Version > r.Reach))
        {
            WriteDown(document);
        }
    }

    /// <summary>
    /// Has the document written down as it is now. The writer only reads it off: the rest is done apart, one after the other,
    /// while others write.
    /// </summary>
    public void WriteDown(OpenDocument document)
    {
        if (document.IsStale)
        {
            return;
        }

        var snapshot = new DocumentStore.Snapshot(
            document.Version, Open(document, used: false).Json(document.Name), document.SavedAt ?? clock.GetUtcNow(), document.SavedBy);
        var keep = document.Version - document.LastKept >= BetweenKeyframes;
        document.LastKept = keep ? document.Version : document.LastKept;
        document.WritingDown = document.Version;
        WritingDown = Next(WritingDown);

        async Task Next(Task before)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            if (_ended)
            {
                return;
            }

            try
            {
                await store.WriteDownAsync(document.Place, snapshot, keep);
                document.WrittenDown(snapshot);
            }
            catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
            {
                saving.Failed(fault);
            }
            catch (ObjectDisposedException) when (_ended)
            {
                // Begun before that, and the database was let go of meanwhile.
            }
            catch (Exception fault)
            {
                // All of it lies on disk as batches; it is tried again when there is more, or when somebody asks for it.
                log.WriterFailed(fault);
            }
        }
    }

    /// <summary>The same, and false when it cannot be now: then nothing is taken in it until it can.</summary>
    public bool TryReadAnew(OpenDocument document)
    {
        try
        {
            ReadAnew(document);
            return true;
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            saving.Failed(fault);
            return false;
        }
    }

    private void Fill(OpenDocument document)
    {
        var (snapshot, since) = store.Read(document.Id);
        document.Fill(snapshot, since, store.BatchesOf(document.Id), Engine.Empty);
        document.LastKept = store.LastKept(document.Id);
    }

    public void Dispose() => LetGo();

    private void LetGo()
    {
        _spent = Spent;
        _authority?.Dispose();
        (_authority, _doubtful) = (null, false);
        foreach (var document in _documents.Values)
        {
            document.IsLoaded = false;
        }
    }
}
