using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

public sealed class PostgresHawlContext(DbContextOptions<PostgresHawlContext> options) : HawlContext(options);
