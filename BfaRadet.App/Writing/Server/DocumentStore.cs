using BfaRadet.App.Data;
using BfaRadet.App.Data.Journal;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// Where documents lie: each batch is a row, and the document itself is written now and then, so that none has to be built
/// from its beginning. Plain SQL on one connection of its own, since it is what a keystroke waits for; the tables are in
/// the workspace's own file and model (DocumentTables.cs). SQLite has one writer at a time: so do the writers, who
/// take turns here rather than try until it is free.
/// </summary>
internal sealed class DocumentStore(IDbContextFactory<WorkspaceDb> contexts, LiveFeed? feed = null) : IDisposable
{
    // Who writes all the time is told of once in so long.
    private static readonly TimeSpan _ofLate = TimeSpan.FromMinutes(10);

    private readonly Lock _turn = new(), _turnOfCheckPoints = new();
    private SqliteConnection? _connection, _checkPoints;
    private SqliteCommand _begin = null!, _commit = null!, _rollback = null!, _insert = null!, _checkPoint = null!;
    private volatile bool _behind;

    /// <summary>A batch and where it belongs.</summary>
    public readonly record struct Row(DocumentId Document, int Version, MemberId? Member, Batch Batch);

    /// <summary>The document as it was last written down.</summary>
    public sealed record Snapshot(int Version, string Document, DateTimeOffset SavedAt, string SavedBy);

    /// <summary>Puts batches on disk, all or none. When it returns they are there: not even a power cut takes them back.</summary>
    public void Save(IReadOnlyList<Row> rows)
    {
        lock (_turn)
        {
            Open();
            Insert(rows);
        }
    }

    private void Insert(IReadOnlyList<Row> rows)
    {
        _begin.ExecuteNonQuery();
        try
        {
            foreach (var row in rows)
            {
                var values = _insert.Parameters;
                (values[0].Value, values[1].Value, values[2].Value) = (row.Document.Value, row.Version, row.Batch.Count);
                (values[3].Value, values[4].Value) = (row.Batch.Id, row.Batch.Steps.Text);
                values[5].Value = row.Member is { } member ? member.Value : DBNull.Value;
                (values[6].Value, values[7].Value) = (row.Batch.By, row.Batch.At.UtcTicks);
                _insert.ExecuteNonQuery();
            }

            _commit.ExecuteNonQuery();
            _behind = true;
        }
        catch
        {
            TryRollBack();
            throw;
        }
    }

    /// <summary>Whether it was not saved because another batch lies under the same version or name.</summary>
    public static bool IsOfAnother(Exception fault) => fault is SqliteException { SqliteErrorCode: 19 };

    /// <summary>Moves what lies in the log into the file, when nobody waits.</summary>
    public void CheckPoint()
    {
        if (_behind && _turnOfCheckPoints.TryEnter())
        {
            try
            {
                _behind = false;
                _checkPoint.ExecuteNonQuery();
            }
            finally
            {
                _turnOfCheckPoints.Exit();
            }
        }
    }

    /// <summary>Writes the document down as it is at a version, with a line of the journal for each who has written lately.</summary>
    /// <param name="keep">Also as one of those the history is read from.</param>
    public async Task WriteDownAsync(DocumentPlace place, Snapshot snapshot, bool keep)
    {
        var text = RichText.FromJson(snapshot.Document).PlainText;
        await using var db = await contexts.CreateDbContextAsync();
        var known = await db.Documents().FirstOrDefaultAsync(d => d.Id == place.Id);
        var before = known?.Version ?? 0;
        if (known is null)
        {
            db.Add(known = new WrittenDocument { Id = place.Id, Parent = place.Parent, Council = place.Council });
        }

        var isOther = string.IsNullOrWhiteSpace(known.Text) != string.IsNullOrWhiteSpace(text);
        (known.Version, known.Document, known.Text) = (snapshot.Version, snapshot.Document, text);
        (known.SavedAt, known.SavedBy) = (snapshot.SavedAt, snapshot.SavedBy);
        if (keep && !await db.DocumentKeyframes().AnyAsync(k => k.DocumentId == place.Id && k.Version == snapshot.Version))
        {
            db.Add(new DocumentKeyframe { DocumentId = place.Id, Version = snapshot.Version, Document = snapshot.Document });
        }

        await NoteAuthorsAsync(db, place, before, snapshot.Version, text.Length);
        await db.SaveChangesAsync();
        if (isOther)
        {
            feed?.Changed(place.Owner.SubjectsOfContent(place));
        }
    }

    /// <summary>Those of the documents that lack something, as they were last written down, that is on disk.</summary>
    public async Task<IReadOnlyList<DocumentId>> FindBehindAsync(IReadOnlyCollection<DocumentId> documents, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var written = await db.DocumentBatches().Where(b => documents.Contains(b.DocumentId))
            .GroupBy(b => b.DocumentId).Select(g => new { Id = g.Key, Version = g.Max(b => b.Version) }).ToListAsync(cancellation);
        var known = await db.Documents().Where(d => documents.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Version, cancellation);
        return [.. written.Where(w => w.Version > known.GetValueOrDefault(w.Id)).Select(w => w.Id)];
    }

    /// <summary>The document as it was last written down, and all that was written after it; null for one nobody has written in.</summary>
    public (Snapshot? Snapshot, IReadOnlyList<Batch> Since) Read(DocumentId document)
    {
        using var db = contexts.CreateDbContext();
        var known = db.Documents().AsNoTracking().FirstOrDefault(d => d.Id == document);
        var snapshot = known is null ? null : new Snapshot(known.Version, known.Document, known.SavedAt, known.SavedBy);
        return (snapshot, Since(db, document, snapshot?.Version ?? 0));
    }

    /// <summary>What was written after a version, oldest first.</summary>
    public IReadOnlyList<Batch> Since(DocumentId document, int version)
    {
        using var db = contexts.CreateDbContext();
        return Since(db, document, version);
    }

    /// <summary>The names of all batches of a document: what is sent again is known by its name, however old it is.</summary>
    public IReadOnlyList<Guid> BatchesOf(DocumentId document)
    {
        using var db = contexts.CreateDbContext();
        return [.. db.DocumentBatches().Where(b => b.DocumentId == document).Select(b => b.Batch)];
    }

    /// <summary>The latest version the history of a document can start from; 0 is always one.</summary>
    public int LastKept(DocumentId document)
    {
        using var db = contexts.CreateDbContext();
        return db.DocumentKeyframes().Where(k => k.DocumentId == document).Max(k => (int?)k.Version) ?? 0;
    }

    public void Dispose()
    {
        foreach (var command in new[] { _begin, _commit, _rollback, _insert, _checkPoint })
        {
            command?.Dispose();
        }

        _connection?.Dispose();
        _checkPoints?.Dispose();
    }

    /// <summary>A line of the journal for each who has written since it was written down last, and has none lately.</summary>
    private static async Task NoteAuthorsAsync(WorkspaceDb db, DocumentPlace place, int after, int version, int length)
    {
        var (happened, mark) = (place.Owner.Written(place, version, length), place.Id.ToString());
        var written = await db.DocumentBatches().Where(b => b.DocumentId == place.Id && b.Version > after && b.Version <= version)
            .GroupBy(b => new { b.Member, b.By }).Select(g => new { g.Key.Member, g.Key.By, At = g.Max(b => b.At) }).ToListAsync();
        foreach (var author in written)
        {
            var (actor, late) = (new Actor(author.Member, author.By, Duties.None, SwedishDates.DateOf(author.At)), author.At - _ofLate);
            if (!await db.Journal.Of(happened, actor).AnyAsync(line => line.At > late && line.Facts.Contains(mark)))
            {
                Changes.Note(db, place.Council, happened, actor, SwedishTime.Of(author.At));
            }
        }
    }

    internal static Batch ToBatch(DocumentBatch row) =>
        new(row.Batch, "", row.By, SwedishTime.Of(row.At), new RawJson(row.Steps), row.Count);

    private static List<Batch> Since(WorkspaceDb db, DocumentId document, int version) =>
        [.. db.DocumentBatches().AsNoTracking().Where(b => b.DocumentId == document && b.Version > version).OrderBy(b => b.Version)
            .AsEnumerable().Select(ToBatch)];

    private void Open()
    {
        if (_connection is not null)
        {
            return;
        }

        var connection = Connect();
        // Not in the middle of a commit that somebody waits for, if it can be helped: the writer does it when there is nothing else to do.
        using (var pages = Command(connection, "PRAGMA wal_autocheckpoint=10000"))
        {
            pages.ExecuteNonQuery();
        }

        // On a connection of its own: nobody's commit waits for it.
        _checkPoints = Connect();
        _checkPoint = Command(_checkPoints, "PRAGMA wal_checkpoint(PASSIVE)");
        (_begin, _commit, _rollback) = (Command(connection, "BEGIN IMMEDIATE"), Command(connection, "COMMIT"), Command(connection, "ROLLBACK"));
        _insert = Command(connection, """
            INSERT INTO "MinutesBatches" ("Item", "Version", "Count", "Batch", "Steps", "Member", "By", "At")
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7)
            """);
        foreach (var at in Enumerable.Range(0, 8))
        {
            _insert.Parameters.Add(new SqliteParameter { ParameterName = $"${at}" });
        }

        _connection = connection;
    }

    private SqliteConnection Connect()
    {
        using var db = contexts.CreateDbContext();
        var connection = new SqliteConnection(db.Database.GetConnectionString());
        connection.Open();
        SafeConnections.Prepare(connection);
        return connection;
    }

    private void TryRollBack()
    {
        try
        {
            _rollback.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // The transaction was given up already.
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
