using BfaRadet.Domain.Meetings.Agenda;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class SuggestionTables : IEntityTypeConfiguration<SetAside>, IEntityTypeConfiguration<TakenSuggestion>
{
    public void Configure(EntityTypeBuilder<SetAside> aside)
    {
        aside.ToTable("SetAsideSuggestions");
        aside.IsAggregate();
        aside.Property(a => a.Id).ValueGeneratedNever();
        aside.HasIndex(a => new { a.Council, a.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TakenSuggestion> taken)
    {
        taken.ToTable("TakenSuggestions");
        taken.HasKey(t => new { t.Item, t.Key });
        taken.HasIndex(t => t.Council);
    }
}
