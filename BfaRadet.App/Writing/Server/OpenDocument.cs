using BfaRadet.Domain.Writing;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// A document while somebody has it open: what is on disk, for anybody to read at once, and who is here.
/// Only the writer changes what is written.
/// </summary>
internal sealed class OpenDocument(DocumentPlace place)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Participant> _participants = [];
    private readonly HashSet<Guid> _known = [];
    private DocumentStore.Snapshot _snapshot = null!;
    private List<Batch> _since = [];

    public DocumentPlace Place => place;

    public DocumentId Id => place.Id;

    public CouncilId Council => place.Council;

    /// <summary>SignalR's name for all who are here.</summary>
    public string Group { get; } = $"readers:{place.Id}";

    /// <summary>SignalR's name for those who write.</summary>
    public string Writers { get; } = $"writers:{place.Id}";

    /// <summary>What is on disk. Grows with each step.</summary>
    public int Version { get; private set; }

    /// <summary>The version the oldest change in memory was made on.</summary>
    public int Reach => _snapshot.Version;

    public DateTimeOffset? SavedAt { get; private set; }

    public string SavedBy { get; private set; } = "";

    /// <summary>The writer's: the document is in the authority, as it is at <see cref="Version"/>.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>The writer's: what is on disk is other than what is known here, and could not be read yet. Nothing is taken or written down.</summary>
    public bool IsStale { get; set; }

    /// <summary>The writer's: when it was last used, in ticks of the machine's clock.</summary>
    public long UsedAt { get; set; }

    /// <summary>The writer's: the latest version that the history can start from.</summary>
    public int LastKept { get; set; }

    /// <summary>The writer's: the version that is being written down, or was last.</summary>
    public int WritingDown { get; set; }

    /// <summary>Changes that nobody has begun to write down.</summary>
    public int Unwritten => Version - Math.Max(_snapshot.Version, WritingDown);

    public string Name { get; } = place.Id.ToString();

    /// <summary>Takes in what is on disk.</summary>
    /// <param name="batches">The names of all that was ever written.</param>
    public void Fill(DocumentStore.Snapshot? snapshot, IReadOnlyList<Batch> since, IEnumerable<Guid> batches, string emptyDocument)
    {
        lock (_lock)
        {
            _snapshot = snapshot ?? new DocumentStore.Snapshot(0, emptyDocument, default, "");
            (Version, SavedAt, SavedBy) = (_snapshot.Version, snapshot?.SavedAt, _snapshot.SavedBy);
            (_since, IsLoaded) = ([], false);
            _known.Clear();
            _known.UnionWith(batches);
            Append(since);
        }
    }

    /// <summary>Adds what was just saved.</summary>
    public void Add(IReadOnlyList<Batch> batches)
    {
        lock (_lock)
        {
            Append(batches);
        }
    }

    /// <summary>The document was written down as it was at a version.</summary>
    public void WrittenDown(DocumentStore.Snapshot snapshot)
    {
        lock (_lock)
        {
            var at = _snapshot.Version;
            _since = [.. _since.SkipWhile(batch => (at += batch.Count) <= snapshot.Version)];
            _snapshot = snapshot;
        }
    }

    public (DocumentStore.Snapshot Snapshot, Batch[] Since) Read()
    {
        lock (_lock)
        {
            return (_snapshot, [.. _since]);
        }
    }

    /// <summary>What came after a version; null when that lies further back than memory goes.</summary>
    public Batch[]? Since(int version)
    {
        lock (_lock)
        {
            if (version < _snapshot.Version)
            {
                return null;
            }

            var at = _snapshot.Version;
            return [.. _since.SkipWhile(batch => (at += batch.Count) <= version)];
        }
    }

    /// <summary>Whether a batch is on disk, however long ago it was written.</summary>
    public bool Knows(Guid batch)
    {
        lock (_lock)
        {
            return _known.Contains(batch);
        }
    }

    public IReadOnlyList<Participant> Participants
    {
        get
        {
            lock (_lock)
            {
                return [.. _participants.Values];
            }
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (_lock)
            {
                return _participants.Count == 0;
            }
        }
    }

    /// <summary>Those who may write and are here.</summary>
    public IReadOnlyList<Person> People
    {
        get
        {
            lock (_lock)
            {
                return [.. _participants.Values.Where(s => s.Rights.Write).Select(s => new Person(s.Id, s.Name, Writes: true))];
            }
        }
    }

    public void Enter(Participant participant)
    {
        lock (_lock)
        {
            _participants[participant.Connection] = participant;
        }
    }

    public Participant? Find(string connection)
    {
        lock (_lock)
        {
            return _participants.GetValueOrDefault(connection);
        }
    }

    /// <summary>Takes a participant away; another one of the same connection stays.</summary>
    public void Leave(Participant participant)
    {
        lock (_lock)
        {
            if (_participants.TryGetValue(participant.Connection, out var now) && now == participant)
            {
                _participants.Remove(participant.Connection);
            }
        }
    }

    private void Append(IReadOnlyList<Batch> batches)
    {
        _since.AddRange(batches);
        foreach (var batch in batches)
        {
            Version += batch.Count;
            (SavedAt, SavedBy) = (batch.At, batch.By);
            _known.Add(batch.Id);
        }
    }
}
