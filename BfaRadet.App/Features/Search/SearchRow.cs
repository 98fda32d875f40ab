using BfaRadet.App.Data;
using BfaRadet.Domain.Meetings.Agenda;
using BfaRadet.Domain.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using System.Text.Json;

namespace BfaRadet.App.Features.Search;

/// <summary>
/// Something that can be found, as it was when the journal last told of it. Made of other tables by <see cref="SearchIndex"/>, and
/// of no weight by itself: who may see it, and whether it is still there, is asked of those tables at each search.
/// </summary>
public sealed class SearchRow
{
    /// <summary>The longest <see cref="Body"/>, in characters; what comes after is not found.</summary>
    public const int BodyMax = 100_000;

    public long Id { get; set; }

    public required CouncilId Council { get; init; }

    public required SearchKind Kind { get; init; }

    public MeetingId? Meeting { get; init; }

    public AgendaItemId? Item { get; init; }

    public DecisionId? Decision { get; init; }

    public FocusAreaId? FocusArea { get; init; }

    public AttachmentId? Attachment { get; init; }

    /// <summary>Of an attachment: the version it was made of; 0 for all else.</summary>
    public int Version { get; set; }

    /// <summary>Of minutes that are not adopted.</summary>
    public bool IsDraft { get; set; }

    /// <summary>Of adopted minutes: who may read the paragraf, as it was adopted.</summary>
    public ItemCircle? Circle { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>"2026:14", "§ 14"; empty where that is asked when it is shown.</summary>
    public string Label { get; set; } = "";

    public string Title { get; set; } = "";

    public string Body { get; set; } = "";

    /// <summary>The roots of the words of both.</summary>
    public string Stems { get; set; } = "";

    /// <summary>Of a decision: who is to see to it.</summary>
    public string Responsibles { get; set; } = "";

    /// <summary>The focus areas it is under, by id, as words of the index: their names may change.</summary>
    public string Areas { get; set; } = "";

    /// <summary>What it is of: there is one row of each.</summary>
    internal (SearchKind, Guid) Key => (Kind, Kind switch
    {
        SearchKind.Decision => Decision!.Value.Value,
        SearchKind.Minutes or SearchKind.Item => Item!.Value.Value,
        SearchKind.Meeting => Meeting!.Value.Value,
        SearchKind.Attachment => Attachment!.Value.Value,
        SearchKind.FocusArea => FocusArea!.Value.Value,
        _ => throw new InvalidOperationException($"What is a {Kind} of?"),
    });

    /// <summary>A focus area as one word of the index.</summary>
    public static string WordOf(FocusAreaId area) => area.Value.ToString("N");
}

/// <summary>The rows. Their words lie in a table of SQLite's full text search, <c>SearchText</c>, which triggers in the migration keep.</summary>
internal sealed class SearchTable : IEntityTypeConfiguration<SearchRow>
{
    public void Configure(EntityTypeBuilder<SearchRow> row)
    {
        row.ToTable("SearchRows");
        row.Ignore(r => r.Key);
        row.Property(r => r.Circle).HasConversion(
            circle => JsonSerializer.Serialize(circle, Json.Options), json => JsonSerializer.Deserialize<ItemCircle>(json, Json.Options)!);
        row.HasIndex(r => new { r.Council, r.Day });
        row.HasIndex(r => r.Meeting);
        row.HasIndex(r => r.FocusArea);
    }
}

/// <summary>The table, as a set of the workspace's database.</summary>
public static class SearchSet
{
    public static DbSet<SearchRow> SearchRows(this WorkspaceDb db) => db.Set<SearchRow>();
}
