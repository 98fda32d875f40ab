using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BfaRadet.App.Data.Tables;

internal sealed class ItemProposalTable : IEntityTypeConfiguration<ItemProposal>
{
    // No foreign key to the meeting or the item: what became of it is told also when the item was removed.
    public void Configure(EntityTypeBuilder<ItemProposal> proposal)
    {
        proposal.IsAggregate();
        proposal.ToTable("ItemProposals");
        proposal.Property(p => p.Id).ValueGeneratedNever();
        proposal.HasOne<Council>().WithMany().HasForeignKey(p => p.Council);
        proposal.HasIndex(p => new { p.Council, p.State });
        proposal.Ignore(p => p.Text).Ignore(p => p.IsOpen).Ignore(p => p.Presenter);
    }
}
