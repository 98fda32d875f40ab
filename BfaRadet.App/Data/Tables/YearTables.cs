using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Years;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class YearTables : IEntityTypeConfiguration<YearPlan>, IEntityTypeConfiguration<YearTheme>
{
    public void Configure(EntityTypeBuilder<YearPlan> plan)
    {
        plan.ToTable("YearPlans");
        plan.IsAggregate();
        plan.HasKey(p => p.Council);
        plan.Property(p => p.Council).ValueGeneratedNever();
        plan.HasOne<Council>().WithOne().HasForeignKey<YearPlan>(p => p.Council);
    }

    // No foreign key to the meetings it is tied to: one that is removed leaves the theme to its month.
    public void Configure(EntityTypeBuilder<YearTheme> theme)
    {
        theme.ToTable("YearThemes");
        theme.IsAggregate();
        theme.Property(t => t.Id).ValueGeneratedNever();
        theme.HasOne<Council>().WithMany().HasForeignKey(t => t.Council);
        theme.HasIndex(t => t.Council);
        theme.Ignore(t => t.Text);
    }
}
