// The same for the unit tests (see precompiled.h).
#pragma once

#include <catch_amalgamated.hpp>

#include "precompiled.h"
#include "session/session.h"
