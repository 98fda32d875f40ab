using BfaRadet.App.Data;
using BfaRadet.App.Features.FocusAreas;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Meetings;

/// <summary>
/// What a meeting's view shows of its council: seldom changed, so it is shared by itself and not loaded again for each
/// decision.
/// </summary>
/// <param name="Council">To ask its rules; never changed here.</param>
public sealed record CouncilFrame(
    CouncilId Id, Council Council, string Name, string Municipality, CouncilSettings Settings, ValueList<Reader> Readers,
    ValueList<FocusAreaView> FocusAreas);
