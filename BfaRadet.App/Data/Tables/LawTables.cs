using System.Text.Json;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BfaRadet.App.Data.Tables;

internal sealed class LawTables : IEntityTypeConfiguration<LawDocument>
{
    public void Configure(EntityTypeBuilder<LawDocument> document)
    {
        document.ToTable("LawDocuments");
        document.IsAggregate();
        document.Property(d => d.Id).ValueGeneratedNever();
        document.HasOne<Council>().WithMany().HasForeignKey(d => d.Council);
        document.HasIndex(d => d.Council);
        document.Property(d => d.Contents).HasConversion<AsJson, ByValue>();
        document.Ignore(d => d.Text);
    }

    // Named by its kind in the row, so that what a kind holds may grow.
    private sealed class AsJson() : ValueConverter<LawContents, string>(
        contents => JsonSerializer.Serialize(contents, Json.Options),
        json => JsonSerializer.Deserialize<LawContents>(json, Json.Options)!);

    private sealed class ByValue() : ValueComparer<LawContents>(
        (left, right) => object.Equals(left, right), contents => contents.GetHashCode(), contents => contents);
}
